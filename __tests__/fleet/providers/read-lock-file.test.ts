import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { readLockFile } from "../../../fleet/providers/read-lock-file";

describe("readLockFile", () => {
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "bastionless-lock-"));
    path = join(folder, ".terraform.lock.hcl");
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("says what to do when there is no file", () => {
    expect(() => readLockFile(path)).toThrow(
      `LOCK_FILE_MISSING: The dependency lock file ${path} cannot be read (ENOENT): without it, no ` +
        "provider can be trusted. Restore it from version control, or write it with `terraform " +
        "providers lock` in the folder of a synthesized stack and move it there.",
    );
  });

  it("reads the file that is there", () => {
    writeFileSync(path, `provider "a.b/c/d" {\n  version = "1.2.3"\n}\n`);

    expect(readLockFile(path)).toEqual({
      path,
      providers: [{ source: "a.b/c/d", version: "1.2.3", hashes: [] }],
    });
  });
});
