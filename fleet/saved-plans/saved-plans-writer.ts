import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import type { Stack } from "../stack";
import type { StackResult } from "../stack-result";
import { SavedPlansError } from "./saved-plans-error";
import type { SavedPlansManifest } from "./saved-plans-manifest";
import { sha256OfFile } from "./sha256-of-file";

export type SavedPlansHeader = Omit<SavedPlansManifest, "schemaVersion" | "stacks" | "notPlanned">;

/**
 * Fills a folder with the plans of a run, for its owner only: a plan holds the values of sensitive
 * attributes in clear.
 */
export class SavedPlansWriter {
  private readonly folder: string;

  /**
   * @param folder made when missing
   * @throws SavedPlansError `SAVED_PLANS_EXIST` when something is in it
   */
  constructor(folder: string) {
    this.folder = resolve(folder);
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    if (readdirSync(this.folder).length > 0) {
      throw new SavedPlansError(
        "SAVED_PLANS_EXIST",
        `${folder} is not empty.`,
        "Name a folder that does not exist, or remove this one: plans of two runs do not mix.",
      );
    }
    chmodSync(this.folder, 0o700);
  }

  /** Where the plan of a stack goes; absolute. */
  planFile(name: string): string {
    return join(this.folder, `${name}.tfplan`);
  }

  /**
   * Writes the manifest, last: a folder without one is no folder of plans. It names the stacks that
   * were not planned; plans without changes are not kept.
   */
  finish(
    stacks: readonly Stack[],
    results: readonly StackResult[],
    header: SavedPlansHeader,
  ): SavedPlansManifest {
    const manifest: SavedPlansManifest = {
      schemaVersion: 1,
      ...header,
      stacks: {},
      notPlanned: [],
    };
    for (const { name, folder } of stacks) {
      const planFile = this.planFile(name);
      const result = results.find((one) => one.name === name);
      const changed = result?.status === "planned" && result.changed;
      if (result?.status === "planned") {
        manifest.stacks[name] = {
          changed,
          ...(changed && { plan: sha256OfFile(planFile) }),
          configuration: sha256OfFile(join(folder, "cdk.tf.json")),
        };
      } else {
        manifest.notPlanned.push(name);
      }
      if (!changed && existsSync(planFile)) rmSync(planFile);
    }
    const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
    writeFileSync(join(this.folder, "manifest.json"), text, { mode: 0o600 });
    return manifest;
  }
}
