import type { FleetRun } from "../fleet/fleet-run";
import { reportSchema, type JsonReport } from "./json/report-schema";

/**
 * Reads a JSON report back. Values of outputs are no part of a report: an applied stack has none.
 *
 * @param text as `jsonReport` writes it
 * @param source where it is from, for the error
 * @throws when it is not a report of this version
 */
export function readJsonReport(text: string, source: string): FleetRun {
  const parsed = reportSchema.safeParse(parseJson(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue === undefined ? "" : ` at ${issue.path.join(".") || "its top"}`;
    throw new Error(
      `${source} is not a JSON report of this version of bastionless${where}. Give the report.json that \`--report\` writes.`,
    );
  }
  const { command, started, durationMs, commit, versions, results, notes } = parsed.data;
  const accountIds = results.flatMap(({ name, accountId }) =>
    accountId === undefined ? [] : [[name, accountId] as const],
  );
  return {
    command,
    started,
    duration: durationMs,
    ...(commit !== undefined && { commit }),
    versions,
    results: results.map(stackResult),
    ...(accountIds.length > 0 && { accountIds: Object.fromEntries(accountIds) }),
    notes,
  };
}

type Result = FleetRun["results"][number];

/** The schema's types know no difference between a field that is absent and one that is undefined. */
function stackResult(result: JsonReport["results"][number]): Result {
  const { durationMs, ...rest } = { durationMs: undefined, ...result };
  const own = Object.entries(rest).filter(([key]) => key !== "accountId");
  return {
    ...Object.fromEntries(own),
    ...(result.status === "applied" && { outputs: {} }),
    ...(durationMs !== undefined && { duration: durationMs }),
  } as unknown as Result;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
