import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { installStandInProvider } from "../../../../sandbox/okta/provider/install-stand-in-provider";

describe("installStandInProvider", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "stand-in-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it("puts one executable where Terraform looks for the real provider", () => {
    installStandInProvider(folder, "/usr/bin/python3");

    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length));
    expect(files).toEqual([
      expect.stringMatching(
        /^\/registry\.terraform\.io\/okta\/okta\/4\.20\.0\/(linux|darwin)_(amd64|arm64)\/terraform-provider-okta_v4\.20\.0$/,
      ),
    ]);
  });

  it("starts the given Python with its own sources only, whatever its path holds", () => {
    // GIVEN an interpreter in a folder whose name a shell would take apart
    const bin = join(folder, 'it\'s $(HOME) a "folder"');
    mkdirSync(bin);
    const python = join(bin, "python");
    writeFileSync(python, '#!/bin/sh\nprintf "%s\\n" "$@"\n');
    chmodSync(python, 0o755);

    // WHEN the provider is installed with it and started
    const mirror = join(folder, "mirror");
    installStandInProvider(mirror, python);
    const [file = ""] = readdirSync(mirror, { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith("terraform-provider-okta_v4.20.0"),
    );
    const output = execFileSync(join(mirror, file), { encoding: "utf8" });

    // THEN that interpreter ran, isolated
    const main = join(__dirname, "../../../../sandbox/okta/provider/main.py");
    expect(output).toBe(`-I\n-B\n${main}\n`);
  });
});
