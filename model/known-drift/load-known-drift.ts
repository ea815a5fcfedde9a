import { deepFreeze } from "../deep-freeze";
import { compareProblems } from "../problems/compare-problems";
import type { ConfigProblem } from "../problems/config-problem";
import { readKnownDriftFile } from "../read-config-files";
import type { KnownDriftEntry } from "./known-drift-entry";
import { parseKnownDrift } from "./parse-known-drift";

/** The entries in the order of the file, frozen, or everything that is wrong with it. */
export type KnownDriftResult =
  | { readonly ok: true; readonly entries: readonly KnownDriftEntry[] }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/**
 * Reads the drifts that people accept; without the file there are none.
 *
 * @param configFolder may hold `known-drift.yaml`, beside `organization.yaml`
 */
export function loadKnownDrift(configFolder: string): KnownDriftResult {
  const { files, problems } = readKnownDriftFile(configFolder);
  const parsed = files.map(parseKnownDrift);
  const all = [...problems, ...parsed.flatMap((result) => (result.ok ? [] : result.problems))];
  if (all.length > 0) return { ok: false, problems: all.sort(compareProblems) };
  return {
    ok: true,
    entries: deepFreeze(parsed.flatMap((result) => (result.ok ? result.entries : []))),
  };
}
