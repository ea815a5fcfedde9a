import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { findTerraform } from "../../../fleet/terraform/find-terraform";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "bastionless-path-"));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function executable(folder: string, name: string, mode = 0o755): string {
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, name), "");
  chmodSync(join(root, folder, name), mode);
  return join(root, folder, name);
}

describe("findTerraform", () => {
  test("takes terraform before tofu, wherever they are on the PATH", () => {
    executable("first", "tofu");
    const terraform = executable("second", "terraform");

    expect(findTerraform(`${join(root, "first")}:${join(root, "second")}`)).toBe(terraform);
  });

  test("takes tofu where there is no terraform", () => {
    const tofu = executable("first", "tofu");

    expect(findTerraform(`/nowhere:${join(root, "first")}`)).toBe(tofu);
  });

  test("passes over what cannot be executed, and over folders of that name", () => {
    executable("first", "terraform", 0o644);
    mkdirSync(join(root, "second", "terraform"), { recursive: true });

    expect(findTerraform(`${join(root, "first")}:${join(root, "second")}`)).toBeUndefined();
    expect(findTerraform(undefined)).toBeUndefined();
  });
});
