import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { readManifest } from "../../fleet/read-manifest";

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function synthesized(stacks: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "bastionless-manifest-"));
  folders.push(folder);
  const entries = Object.entries(stacks).map(([name, workingDirectory]) => [
    name,
    { name, workingDirectory, constructPath: name, annotations: [], dependencies: [] },
  ]);
  const manifest = { version: "0.21.0", stacks: Object.fromEntries(entries) as object };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  return folder;
}

describe("readManifest", () => {
  test("lists the hub first, then the accounts by name", () => {
    const folder = synthesized({ b: "stacks/b", hub: "stacks/hub", a: "stacks/a" });

    expect(readManifest(folder)).toEqual([
      { name: "hub", folder: join(folder, "stacks/hub") },
      { name: "a", folder: join(folder, "stacks/a") },
      { name: "b", folder: join(folder, "stacks/b") },
    ]);
  });

  test.each(["../elsewhere", "stacks/../../elsewhere", "/etc"])(
    "refuses a stack whose folder is %s",
    (workingDirectory) => {
      const folder = synthesized({ a: workingDirectory });

      expect(() => readManifest(folder)).toThrow(
        `The manifest in ${folder} names a stack's folder outside of it: ${workingDirectory}`,
      );
    },
  );
});
