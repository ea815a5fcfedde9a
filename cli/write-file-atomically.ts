import {
  chmodSync,
  existsSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Writes a file all at once: whoever reads it sees the text before or the text after. A file that is
 * there keeps its permissions, and a link to it stays a link.
 */
export function writeFileAtomically(file: string, text: string): void {
  const target = existsSync(file) ? realpathSync(file) : file;
  // With a period in front, for no reader of the folder takes such a file for one of its own.
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}`);
  try {
    writeFileSync(draft, text, { flag: "wx" });
    if (existsSync(target)) chmodSync(draft, statSync(target).mode);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
