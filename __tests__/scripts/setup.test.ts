import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const setup = join(__dirname, "..", "..", "scripts", "setup.mjs");

describe("setup", () => {
  let path: string;

  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), "path-"));
  });

  afterEach(() => {
    rmSync(path, { recursive: true });
  });

  /** A command on the PATH that prints one line. */
  const command = (name: string, line: string): void => {
    writeFileSync(join(path, name), `#!/bin/sh\necho '${line}'\n`, { mode: 0o755 });
  };

  const run = (): { status: number | null; lines: string[] } => {
    const options = { env: { PATH: `${path}:/bin-without-anything` }, encoding: "utf8" } as const;
    const { status, stderr } = spawnSync(process.execPath, [setup], options);
    return { status, lines: stderr.trimEnd().split("\n") };
  };

  const terraform =
    "  - Terraform 1.10 or OpenTofu 1.11, or later, on the PATH: https://developer.hashicorp.com/terraform/install or https://opentofu.org/docs/intro/install";
  const python =
    "  - Python 3.11 or later with its venv module, on the PATH: https://www.python.org/downloads (Debian, Ubuntu: apt-get install python3 python3-venv)";

  it("names everything that it cannot install, and the way to get it", () => {
    expect(run()).toEqual({ status: 1, lines: ["Missing:", terraform, python] });
  });

  it("names what is too old", () => {
    command("terraform", "Terraform v1.9.8");
    command("python3", "3.10.14");

    expect(run()).toEqual({ status: 1, lines: ["Missing:", terraform, python] });
  });

  it.each([
    ["terraform", "Terraform v1.10.0"],
    ["tofu", "OpenTofu v1.12.6"],
  ])("takes %s", (name, line) => {
    command(name, line);

    expect(run()).toEqual({ status: 1, lines: ["Missing:", python] });
  });

  it("takes any Python that is new enough", () => {
    command("python3", "3.9.2");
    command("python3.13", "3.13.1");

    expect(run()).toEqual({ status: 1, lines: ["Missing:", terraform] });
  });
});
