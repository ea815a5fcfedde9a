import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { loadOrganization } from "../../model/load-organization";
import type { Organization } from "../../model/organization";
import { synthesizeOrganization } from "../../stacks/synthesize-organization";
import { minimalAccount, organizationOf } from "../support/organization-of";

const folders: string[] = [];

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "bastionless-synth-"));
  folders.push(folder);
  return folder;
}

function example(): Organization {
  const loaded = loadOrganization(join(__dirname, "../../config"));
  if (!loaded.ok) throw new Error("the example does not load");
  return loaded.organization;
}

/** Every file below a folder, by its path from there. */
function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file.slice(folder.length + 1), readFileSync(file, "utf8")]),
  );
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe("synthesizeOrganization", () => {
  test("writes one stack for the hub and one for each account", () => {
    const folder = temporaryFolder();

    const stacks = synthesizeOrganization(example(), folder);

    expect(stacks).toEqual(
      ["hub", "data-platform", "legacy-monolith", "payments-production"].map((name) => ({
        name,
        folder: join(folder, "stacks", name),
      })),
    );
    expect(Object.keys(contents(folder)).sort()).toEqual([
      "manifest.json",
      ...stacks.map(({ name }) => `stacks/${name}/cdk.tf.json`).sort(),
    ]);
  });

  test("writes identical bytes in two folders", () => {
    const [first, second] = [temporaryFolder(), temporaryFolder()];

    synthesizeOrganization(example(), first);
    synthesizeOrganization(example(), second);

    expect(contents(first)).toEqual(contents(second));
    expect(JSON.stringify(contents(first))).not.toContain(first);
  });

  test("leaves the files of unchanged accounts alone", () => {
    const folder = temporaryFolder();
    const accounts = {
      first: minimalAccount("222233334444"),
      second: minimalAccount("333344445555"),
    };
    const written = synthesizeOrganization(organizationOf({ accounts }), folder).map(
      (stack) => [stack.name, join(stack.folder, "cdk.tf.json")] as const,
    );
    for (const [, file] of written) utimesSync(file, 0, 0);

    const changed = { ...accounts, second: { ...accounts.second, tags: { Team: "search" } } };
    synthesizeOrganization(organizationOf({ accounts: changed }), folder);

    const rewritten = written.filter(([, file]) => statSync(file).mtimeMs !== 0);
    expect(rewritten.map(([name]) => name)).toEqual(["second"]);
  });

  test("touches only the hub and the new account's own stack when an account is added", () => {
    const [before, after] = [temporaryFolder(), temporaryFolder()];
    const accounts = { first: minimalAccount("222233334444") };

    synthesizeOrganization(organizationOf({ accounts }), before);
    const more = { ...accounts, second: minimalAccount("333344445555") };
    synthesizeOrganization(organizationOf({ accounts: more }), after);

    const [old, now] = [contents(before), contents(after)];
    const touched = Object.keys(now).filter((file) => now[file] !== old[file]);
    expect(touched.sort()).toEqual([
      "manifest.json",
      "stacks/hub/cdk.tf.json",
      "stacks/second/cdk.tf.json",
    ]);
  });
});
