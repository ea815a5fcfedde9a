import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { runCli } from "../../../cli/run-cli";
import { fakeIo, type FakeIo } from "../../support/fake-io";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bastionless-validate-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A configuration folder with the example's organization and one account file. */
function withAccount(text: string): string {
  const config = join(folder, "config");
  mkdirSync(join(config, "accounts"), { recursive: true });
  writeFileSync(
    join(config, "organization.yaml"),
    `organizationId: o-exampleorg1
namePrefix: bastionless
hub: { accountId: "111122223333", regions: [us-east-1] }
terraform:
  deployRole: arn:aws:iam::{accountId}:role/terraform-deploy
  readOnlyRole: arn:aws:iam::{accountId}:role/terraform-read-only
  backend: { type: local }
okta: { orgName: example, tile: account, authenticationPolicy: managed }
documents: { shell: { type: shell } }
defaults:
  accessRoles:
    ec2-session: { description: Sessions, documents: [shell] }
`,
  );
  writeFileSync(join(config, "accounts", "search.yaml"), text);
  return config;
}

async function validate(
  ...args: readonly string[]
): Promise<{ readonly exitCode: number; readonly io: FakeIo }> {
  const io = fakeIo();
  const { signal } = new AbortController();
  return { exitCode: await runCli(["validate", ...args], { io, signal }), io };
}

const good = `id: "555566667777"\nregions: [us-east-1]\nowners: [search@example.com]\n`;
const bad = `id: 555566667777\nregions: [us-east-1]\nowners: [search@example.com]\n`;
const problem = {
  code: "ACCOUNT_ID_NOT_QUOTED",
  severity: "error",
  file: "config/accounts/search.yaml",
  line: 1,
  column: 5,
  path: "id",
  found: expect.any(String) as string,
  expected: expect.any(String) as string,
  next: expect.stringContaining('"555566667777"') as string,
};

describe("validate", () => {
  test("GIVEN a good configuration THEN it lists the accounts and the exit code is 0", async () => {
    const { exitCode, io } = await validate("--config", withAccount(good));

    expect(exitCode).toBe(0);
    expect(io.noted).toEqual([]);
    expect(io.printed).toEqual(["hub and 1 account: search", "0 errors, 0 warnings"]);
  });

  test("GIVEN a mistake THEN it is printed with its place, without a stack trace, and the exit code is 1", async () => {
    const { exitCode, io } = await validate("--config", withAccount(bad));

    expect(exitCode).toBe(1);
    expect(io.printed).toEqual(["1 error, 0 warnings"]);
    expect(io.noted).toHaveLength(1);
    expect(io.noted[0]).toMatch(
      /^config\/accounts\/search\.yaml:1:5 ERROR ACCOUNT_ID_NOT_QUOTED id\n {2}found: .*\n {2}expected: .*\n {2}next: .*\n$/,
    );
  });

  test("--json prints the problems as data, and nothing else", async () => {
    const { exitCode, io } = await validate("--json", "--config", withAccount(bad));

    expect(exitCode).toBe(1);
    expect(io.noted).toEqual([]);
    expect(JSON.parse(io.printed.join("\n"))).toEqual({ ok: false, problems: [problem] });
  });

  test("--json of a good configuration", async () => {
    const { exitCode, io } = await validate("--json", "--config", withAccount(good));

    expect(exitCode).toBe(0);
    expect(JSON.parse(io.printed.join("\n"))).toEqual({ ok: true, problems: [] });
  });

  test("GIVEN no such folder THEN that is the problem", async () => {
    const { exitCode, io } = await validate("--json", "--config", join(folder, "nowhere"));

    expect(exitCode).toBe(1);
    expect(JSON.parse(io.printed.join("\n"))).toMatchObject({
      ok: false,
      problems: [{ code: "CONFIG_FOLDER_MISSING", file: "nowhere", line: 1, column: 1 }],
    });
  });
});
