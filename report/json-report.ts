import type { FleetRun } from "../fleet/fleet-run";
import type { StackResult } from "../fleet/stack-result";
import { findAll } from "./findings/find-all";
import { ranks } from "./findings/rank";
import { action } from "./json/change-schema";
import { type JsonReport, reportSchema } from "./json/report-schema";
import { classCounts } from "./run/class-counts";
import { runChanges } from "./run/run-changes";
import { visibleJson } from "./values/visible-json";

/**
 * A run for machines; its shape is published as `docs/reference/report.schema.json`. What the schema
 * does not name is left out, the values of outputs for one.
 */
export function jsonReport(run: FleetRun): string {
  const { command, started, duration, commit, versions, results, accountIds, notes } = run;
  const findings = findAll(run);
  const report: JsonReport = {
    schemaVersion: 1,
    command,
    started,
    durationMs: duration,
    ...(commit === undefined ? {} : { commit }),
    versions,
    summary: {
      stacks: results.length,
      classes: classCounts(run),
      statuses: countBy(
        ["planned", "applied", "failed", "skipped"],
        results.map(({ status }) => status),
      ),
      actions: countBy(
        action.options,
        runChanges(run).map((change) => change.action),
      ),
      findings: countBy(
        ranks,
        findings.map(({ rank }) => rank),
      ),
    },
    findings,
    results: results.map((result) => stackResult(result, accountIds?.[result.name])),
    notes,
  };
  return visibleJson(reportSchema.parse(report));
}

function stackResult(
  result: StackResult,
  accountId: string | undefined,
): JsonReport["results"][number] {
  const identified = accountId === undefined ? {} : { accountId };
  return result.status === "skipped"
    ? { ...result, ...identified }
    : { ...result, ...identified, durationMs: result.duration };
}

function countBy<Key extends string>(
  keys: readonly Key[],
  found: readonly Key[],
): Record<Key, number> {
  const entries = keys.map((key) => [key, found.filter((one) => one === key).length]);
  return Object.fromEntries(entries) as Record<Key, number>;
}
