import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import type { Stack } from "../stack";
import type { Refusal } from "../stack-context";
import { SavedPlansError } from "./saved-plans-error";
import { savedPlansManifest, type SavedPlansManifest } from "./saved-plans-manifest";
import { sha256OfFile } from "./sha256-of-file";

/** What is true where the plans are to be applied. */
export interface ApplyConditions {
  readonly terraform: string;
  /** SHA-256 of the dependency lock file, in hexadecimal digits. */
  readonly lockFile: string;
}

/** A folder of saved plans and the conditions on which they may be applied. */
export class SavedPlans {
  private constructor(
    private readonly folder: string,
    readonly manifest: SavedPlansManifest,
  ) {}

  /** @throws SavedPlansError `SAVED_PLANS_UNREADABLE` */
  static read(folder: string): SavedPlans {
    const file = join(folder, "manifest.json");
    const parsed = savedPlansManifest.safeParse(parseJson(file));
    if (parsed.success) return new SavedPlans(resolve(folder), parsed.data);
    throw new SavedPlansError(
      "SAVED_PLANS_UNREADABLE",
      existsSync(file)
        ? `${file} is not a manifest of saved plans.`
        : `${folder} holds no manifest.json.`,
      "Make the plans with `bastionless plan --out <folder>` of this version.",
    );
  }

  /** Absolute. */
  planFile(name: string): string {
    return join(this.folder, `${name}.tfplan`);
  }

  /** Whether an apply of the stack's plan would do anything. */
  isChanged(name: string): boolean {
    return this.manifest.stacks[name]?.changed === true;
  }

  /** Why the plan of a stack may not be applied; empty when it may. */
  mismatches(stack: Stack, conditions: ApplyConditions): readonly Refusal[] {
    const { name, folder } = stack;
    const saved = this.manifest.stacks[name];
    const nextStep = "Plan again, have the new plan reviewed, and apply that one.";
    if (saved === undefined) {
      return [{ summary: `There is no saved plan of ${name}.`, nextStep }];
    }
    const { manifest } = this;
    const planFile = this.planFile(name);
    const found = [
      manifest.terraform !== conditions.terraform &&
        `The plan was made with ${product(manifest.terraform)}; this is ${product(conditions.terraform)}.`,
      manifest.lockFile !== conditions.lockFile &&
        "The dependency lock file is another one than when the plan was made.",
      saved.configuration !== sha256OfFile(join(folder, "cdk.tf.json")) &&
        `The configuration of ${name} has changed since the plan was made.`,
      saved.changed && !existsSync(planFile) && `The plan file of ${name} is missing.`,
      saved.changed &&
        existsSync(planFile) &&
        saved.plan !== sha256OfFile(planFile) &&
        `The plan file of ${name} is not the one that was saved.`,
    ];
    return found.filter((summary) => summary !== false).map((summary) => ({ summary, nextStep }));
  }
}

/** @param version `1.11.4` of Terraform, `tofu 1.12.6` of OpenTofu */
function product(version: string): string {
  return version.startsWith("tofu ") ? version.replace("tofu", "OpenTofu") : `Terraform ${version}`;
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as unknown;
  } catch {
    return undefined;
  }
}
