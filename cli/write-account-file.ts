import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";

import { loadOrganization } from "../model/load-organization";
import { formatProblem } from "../model/problems/format-problem";
import type { AccountFile } from "./account-file";
import type { Io } from "./io";
import { writeFileAtomically } from "./write-file-atomically";

export interface WriteAccountFileProps {
  /** Folder of `organization.yaml` and `accounts/`. */
  readonly config: string;
  readonly place: AccountFile;
  readonly text: string;
  readonly io: Io;
}

/**
 * Writes an account's file if the whole configuration is valid with it, and notes every problem. A
 * file that has the text already is left alone.
 *
 * @returns whether the file has the text
 */
export function writeAccountFile({ config, place, text, io }: WriteAccountFileProps): boolean {
  const edit = { path: place.path, bytes: Buffer.from(text) };
  const checked = loadOrganization(config, edit);
  for (const problem of checked.ok ? checked.warnings : checked.problems) {
    io.note(`${formatProblem(problem)}\n`);
  }
  if (!checked.ok) {
    io.note("Nothing was written: the configuration would have the errors above.");
    return false;
  }
  if (existsSync(place.file) && readFileSync(place.file, "utf8") === text) return true;
  mkdirSync(dirname(place.file), { recursive: true });
  writeFileAtomically(place.file, text);
  return true;
}
