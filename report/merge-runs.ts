import type { FleetRun } from "../fleet/fleet-run";

/** The run of one part of the stacks, and where its report is. */
export interface RunPart {
  /** A file's path, for errors. */
  readonly source: string;
  readonly run: FleetRun;
}

/**
 * One run of the runs over parts of the stacks, as a CI system divides them.
 *
 * @param parts at least one
 * @throws when two parts have the same stack, or differ in command, commit or versions
 */
export function mergeRuns(parts: readonly RunPart[]): FleetRun {
  const [first, ...others] = parts;
  if (first === undefined) throw new Error("There is no report to merge.");
  for (const other of others) checkAlike(first, other);
  checkDistinct(parts);

  const runs = parts.map(({ run }) => run);
  const started = Math.min(...runs.map((run) => Date.parse(run.started)));
  const ended = Math.max(...runs.map((run) => Date.parse(run.started) + run.duration));
  const accountIds = Object.assign({}, ...runs.map((run) => run.accountIds ?? {})) as NonNullable<
    FleetRun["accountIds"]
  >;
  return {
    ...first.run,
    versions: {
      ...first.run.versions,
      providers: Object.assign({}, ...runs.map(({ versions }) => versions.providers)) as Record<
        string,
        string
      >,
    },
    started: new Date(started).toISOString(),
    duration: ended - started,
    results: runs.flatMap(({ results }) => results).sort(hubFirst),
    ...(Object.keys(accountIds).length > 0 && { accountIds }),
    notes: [...new Set(runs.flatMap(({ notes }) => notes))],
  };
}

/** Parts of different runs would be a report of nothing that ever was. */
function checkAlike(first: RunPart, other: RunPart): void {
  for (const [what, value] of Object.entries(facts(first.run))) {
    const otherValue = facts(other.run)[what];
    if (otherValue !== undefined && value !== undefined && otherValue !== value) {
      throw new Error(
        `${first.source} and ${other.source} are not of one run: ${what} is ${value} in the one and ${otherValue} in the other.`,
      );
    }
  }
}

function facts({ command, commit, versions }: FleetRun): Record<string, string | undefined> {
  const providers = Object.entries(versions.providers).map(
    ([source, version]) => [`the version of ${source}`, version] as const,
  );
  return {
    "the command": command,
    "the commit": commit ?? "none",
    "the version of bastionless": versions.bastionless,
    "the version of Terraform": versions.terraform,
    ...Object.fromEntries(providers),
  };
}

function checkDistinct(parts: readonly RunPart[]): void {
  const seen = new Map<string, string>();
  for (const { source, run } of parts) {
    for (const { name } of run.results) {
      const before = seen.get(name);
      if (before !== undefined) {
        throw new Error(`${name} is in ${before} and in ${source}: merge each part once.`);
      }
      seen.set(name, source);
    }
  }
}

function hubFirst(one: { readonly name: string }, other: { readonly name: string }): number {
  if (one.name === "hub" || other.name === "hub") return one.name === "hub" ? -1 : 1;
  return one.name < other.name ? -1 : 1;
}
