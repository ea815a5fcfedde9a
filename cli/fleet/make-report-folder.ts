import { accessSync, constants, mkdirSync } from "node:fs";

/**
 * Makes the folder for the reports of a run, where it is missing. Called before the run begins, too:
 * a slip of the pen is then told before anything was done.
 *
 * @throws when it is no folder, or nothing can be written there
 */
export function makeReportFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code = "unwritable" } = error as NodeJS.ErrnoException;
    throw new Error(
      `No reports can be written to ${folder} (${code}). Name a folder that is yours, or one that does not exist.`,
      { cause: error },
    );
  }
}
