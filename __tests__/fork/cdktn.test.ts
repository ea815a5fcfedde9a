import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { loadOrganization } from "../../model/load-organization";
import { synthesizeOrganization } from "../../stacks/synthesize-organization";

// This project of the test runner resolves `cdktf` to its fork `cdktn`, for the providers too.

const root = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "bastionless-fork-"));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Json {
  readonly "//": { readonly metadata: { version?: string } };
}

function stackJson(output: string, name: string): Json {
  return JSON.parse(readFileSync(join(output, "stacks", name, "cdk.tf.json"), "utf8")) as Json;
}

describe("the fork cdktn", () => {
  test("synthesizes the example like cdktf, but for the version line", () => {
    const loaded = loadOrganization(join(root, "config"));
    if (!loaded.ok) throw new Error("the example does not load");
    const [byFork, byCdktf] = [join(folder, "fork"), join(folder, "cdktf")];

    const stacks = synthesizeOrganization(loaded.organization, byFork);
    execFileSync("npx", ["tsx", "main.ts"], {
      cwd: root,
      env: { ...process.env, CDKTF_OUTDIR: byCdktf },
    });

    expect(stacks).toHaveLength(4);
    for (const { name } of stacks) {
      const [fork, original] = [stackJson(byFork, name), stackJson(byCdktf, name)];
      expect(fork["//"].metadata.version).toBe("0.24.0");
      expect(original["//"].metadata.version).toBe("0.21.0");
      delete fork["//"].metadata.version;
      delete original["//"].metadata.version;
      expect(fork).toEqual(original);
    }
  });

  test("is what this test ran, and not cdktf", () => {
    expect(require.resolve("cdktf")).toContain("/cdktn/");
  });
});
