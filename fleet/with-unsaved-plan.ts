import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { guard } from "./process-guardian";

/**
 * Runs the function with the absolute path of a plan that nobody keeps. A plan holds secrets: this
 * one lies in a folder of its own, for its owner only, that is removed also when this process is
 * killed.
 *
 * No two runs share a path: another run in the same checkout would otherwise replace, or remove,
 * the plan that this one has checked and is about to apply.
 */
export async function withUnsavedPlan<T>(run: (planFile: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "bastionless-plan-"));
  const release = guard({ kind: "folder", path: folder });
  try {
    return await run(join(folder, "unsaved.tfplan"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
    release();
  }
}
