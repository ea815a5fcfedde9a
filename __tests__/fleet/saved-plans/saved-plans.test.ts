import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { SavedPlans } from "../../../fleet/saved-plans/saved-plans";
import { SavedPlansError } from "../../../fleet/saved-plans/saved-plans-error";
import { SavedPlansWriter } from "../../../fleet/saved-plans/saved-plans-writer";
import type { Stack } from "../../../fleet/stack";
import type { PlannedStack, StackResult } from "../../../fleet/stack-result";

const header = {
  created: "2026-11-22T10:00:00.000Z",
  commit: "0123456789012345678901234567890123456789",
  terraform: "1.11.4",
  lockFile: "a".repeat(64),
};
const conditions = { terraform: header.terraform, lockFile: header.lockFile };
const nextStep = "Plan again, have the new plan reviewed, and apply that one.";

let root: string;
let plans: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "bastionless-saved-plans-"));
  plans = join(root, "plans");
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function stack(name: string): Stack {
  const folder = join(root, "stacks", name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "cdk.tf.json"), `{"name":"${name}"}`);
  return { name, folder };
}

function planned(name: string, changed: boolean): PlannedStack {
  return {
    name,
    status: "planned",
    class: changed ? "pending-change" : "in-sync",
    changed,
    changes: [],
    observed: [],
    changedOutputs: [],
    warnings: [],
    duration: 0,
  };
}

/** Saves plans as a run does: Terraform writes each file, then the manifest is written. */
function save(stacks: readonly Stack[], results: readonly StackResult[]): SavedPlans {
  const writer = new SavedPlansWriter(plans);
  for (const { name } of stacks) writeFileSync(writer.planFile(name), `plan of ${name}`);
  writer.finish(stacks, results, header);
  return SavedPlans.read(plans);
}

function thrown(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof SavedPlansError)) throw error;
    return [error.code, error.found, error.nextStep];
  }
}

describe("saved plans", () => {
  test("a plan is applied where nothing that it depends on has changed", () => {
    const hub = stack("hub");

    const saved = save([hub], [planned("hub", true)]);

    expect(saved.isChanged("hub")).toBe(true);
    expect(saved.planFile("hub")).toBe(join(plans, "hub.tfplan"));
    expect(saved.mismatches(hub, conditions)).toEqual([]);
  });

  test("nobody but the owner can read the folder and the manifest", () => {
    const hub = stack("hub");
    mkdirSync(plans);
    chmodSync(plans, 0o755);

    save([hub], [planned("hub", true)]);

    expect(statSync(plans).mode & 0o777).toBe(0o700);
    expect(statSync(join(plans, "manifest.json")).mode & 0o777).toBe(0o600);
  });

  test("a plan without changes is listed and its file is not kept", () => {
    const hub = stack("hub");

    const saved = save([hub], [planned("hub", false)]);

    expect(readdirSync(plans)).toEqual(["manifest.json"]);
    expect(saved.isChanged("hub")).toBe(false);
    expect(saved.mismatches(hub, conditions)).toEqual([]);
  });

  test("a stack that failed has no plan", () => {
    const hub = stack("hub");
    const a = stack("a");

    const saved = save(
      [hub, a],
      [planned("hub", true), { name: "a", status: "skipped", reason: "fail-fast" }],
    );

    expect(readdirSync(plans).sort()).toEqual(["hub.tfplan", "manifest.json"]);
    expect(saved.manifest.notPlanned).toEqual(["a"]);
    expect(saved.mismatches(a, conditions)).toEqual([
      { summary: "There is no saved plan of a.", nextStep },
    ]);
  });

  test.each([
    {
      name: "another version of Terraform",
      change: () => ({ ...conditions, terraform: "1.12.0" }),
      summary: "The plan was made with Terraform 1.11.4; this is Terraform 1.12.0.",
    },
    {
      name: "OpenTofu of the same version",
      change: () => ({ ...conditions, terraform: "tofu 1.11.4" }),
      summary: "The plan was made with Terraform 1.11.4; this is OpenTofu 1.11.4.",
    },
    {
      name: "another lock file",
      change: () => ({ ...conditions, lockFile: "b".repeat(64) }),
      summary: "The dependency lock file is another one than when the plan was made.",
    },
    {
      name: "another configuration",
      change: () => {
        writeFileSync(join(root, "stacks/hub/cdk.tf.json"), "{}");
        return conditions;
      },
      summary: "The configuration of hub has changed since the plan was made.",
    },
    {
      name: "another plan file",
      change: () => {
        writeFileSync(join(plans, "hub.tfplan"), "another plan");
        return conditions;
      },
      summary: "The plan file of hub is not the one that was saved.",
    },
    {
      name: "no plan file",
      change: () => {
        rmSync(join(plans, "hub.tfplan"));
        return conditions;
      },
      summary: "The plan file of hub is missing.",
    },
  ])("$name is refused", ({ change, summary }) => {
    const hub = stack("hub");
    const saved = save([hub], [planned("hub", true)]);

    expect(saved.mismatches(hub, change())).toEqual([{ summary, nextStep }]);
  });

  test("every mismatch is told at once", () => {
    const hub = stack("hub");
    const saved = save([hub], [planned("hub", true)]);
    writeFileSync(join(root, "stacks/hub/cdk.tf.json"), "{}");

    const found = saved.mismatches(hub, { terraform: "1.12.0", lockFile: "b".repeat(64) });

    expect(found).toHaveLength(3);
  });

  test("plans of two runs do not mix", () => {
    mkdirSync(plans);
    writeFileSync(join(plans, "old.tfplan"), "");

    expect(thrown(() => new SavedPlansWriter(plans))).toEqual([
      "SAVED_PLANS_EXIST",
      `${plans} is not empty.`,
      "Name a folder that does not exist, or remove this one: plans of two runs do not mix.",
    ]);
  });

  test("a folder without a manifest holds no plans", () => {
    expect(thrown(() => SavedPlans.read(plans))).toEqual([
      "SAVED_PLANS_UNREADABLE",
      `${plans} holds no manifest.json.`,
      "Make the plans with `bastionless plan --out <folder>` of this version.",
    ]);
  });

  test.each(["not JSON", "{}", `{"schemaVersion":2}`])("a manifest %j is refused", (text) => {
    mkdirSync(plans);
    writeFileSync(join(plans, "manifest.json"), text);

    expect(thrown(() => SavedPlans.read(plans))).toEqual([
      "SAVED_PLANS_UNREADABLE",
      `${join(plans, "manifest.json")} is not a manifest of saved plans.`,
      "Make the plans with `bastionless plan --out <folder>` of this version.",
    ]);
  });
});
