import { realpathSync } from "node:fs";

import type { AffectedStacks } from "../fleet/affected/find-affected-stacks";
import type { CommandContext } from "./define-command";
import { withTemporaryFolder } from "./with-temporary-folder";

/**
 * The stacks of the project in the current folder that differ from those of a commit; what takes a
 * while is noted.
 *
 * @param base `undefined`: the newest commit in common with origin's default branch
 * @throws as `findAffectedStacks` does
 */
export async function findAffected(
  base: string | undefined,
  { io, signal }: CommandContext,
): Promise<AffectedStacks> {
  const { findAffectedStacks } = await import("../fleet/affected/find-affected-stacks.js");
  return withTemporaryFolder("bastionless-affected-", (folder) =>
    findAffectedStacks({
      project: process.cwd(),
      ...(base !== undefined && { base }),
      temporaryFolder: realpathSync(folder),
      environment: process.env,
      signal,
      onProgress: (message) => {
        io.note(message);
      },
    }),
  );
}
