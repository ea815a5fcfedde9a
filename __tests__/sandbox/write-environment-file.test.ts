import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { writeEnvironmentFile } from "../../sandbox/write-environment-file";

describe("writeEnvironmentFile", () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "environment-"));
    file = join(folder, "environment");
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** The environment of a shell that has sourced the file. */
  const sourced = (before: Readonly<Record<string, string>>): Record<string, string> => {
    const print = "process.stdout.write(JSON.stringify(process.env))";
    const script = `set -eu; . "$0"; exec "$1" -e "$2"`;
    const text = execFileSync("sh", ["-c", script, file, process.execPath, print], {
      env: { PATH: process.env["PATH"], ...before },
      encoding: "utf8",
    });
    return JSON.parse(text) as Record<string, string>;
  };

  it.each(["plain", "two words", "it's", "$(touch x) `id` $HOME \\", "a\nb", '"', ""])(
    "exports the value %j as it is",
    (value) => {
      writeEnvironmentFile(file, { OKTA_API_TOKEN: value });

      expect(sourced({})["OKTA_API_TOKEN"]).toBe(value);
    },
  );

  it("removes what would lead out of the sandbox, and nothing else", () => {
    writeEnvironmentFile(file, { AWS_REGION: "us-east-1" });

    const after = sourced({
      AWS_CA_BUNDLE: "/etc/ssl/ca.pem",
      AWS_PROFILE: "production",
      OKTA_ACCESS_TOKEN: "token",
      TF_CLI_ARGS_apply: "-destroy",
      TF_WORKSPACE: "other",
      TF_VAR_terraform_role: "read-only",
      NOT_AWS_: "kept",
    });

    const names = Object.keys(after).filter((name) => /AWS|OKTA|TF/.test(name));
    expect(names.sort()).toEqual(["AWS_REGION", "NOT_AWS_", "TF_VAR_terraform_role"]);
  });

  it("can be sourced twice", () => {
    writeEnvironmentFile(file, { AWS_REGION: "us-east-1" });

    expect(sourced({ AWS_REGION: "eu-west-1" })["AWS_REGION"]).toBe("us-east-1");
  });

  it("is for its owner only", () => {
    writeEnvironmentFile(file, {});

    expect(statSync(file).mode & 0o777).toBe(0o600);
  });
});
