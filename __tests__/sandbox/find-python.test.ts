import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { findPython } from "../../sandbox/find-python";

describe("findPython", () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "root-"));
  });

  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it("is the interpreter of the repository's own environment", () => {
    const python = join(root, ".venv", "bin", "python");
    mkdirSync(join(root, ".venv", "bin"), { recursive: true });
    writeFileSync(python, "");

    expect(findPython(root)).toBe(python);
  });

  it("names the set-up where there is no environment", () => {
    expect(() => findPython(root)).toThrow(
      `PYTHON_ENVIRONMENT_MISSING: There is no ${join(root, ".venv", "bin", "python")}. ` +
        "Run `node scripts/setup.mjs`, which makes it.",
    );
  });
});
