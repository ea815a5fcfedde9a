import { loadOrganization } from "../model/load-organization";
import type { Organization } from "../model/organization";
import { formatProblem } from "../model/problems/format-problem";
import { withLocalState } from "../model/with-local-state";
import type { Io } from "./io";

/**
 * Reads a folder of configuration and notes every problem; `undefined` when there is an error.
 *
 * Inside a sandbox (`BASTIONLESS_STATE_FOLDER`) every stack keeps its state there.
 */
export function loadConfiguration(folder: string, io: Io): Organization | undefined {
  const loaded = loadOrganization(folder);
  for (const problem of loaded.ok ? loaded.warnings : loaded.problems) {
    io.note(`${formatProblem(problem)}\n`);
  }
  if (!loaded.ok) return undefined;
  const stateFolder = process.env["BASTIONLESS_STATE_FOLDER"];
  return stateFolder === undefined
    ? loaded.organization
    : withLocalState(loaded.organization, stateFolder);
}
