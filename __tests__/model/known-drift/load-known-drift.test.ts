import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { loadKnownDrift } from "../../../model/known-drift/load-known-drift";

const text = "- stack: a\n  address: aws_iam_role.b\n  reason: c\n  until: 2026-12-31\n";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "known-drift-"));
  mkdirSync(join(folder, "config"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function load(): unknown {
  const result = loadKnownDrift(join(folder, "config"));
  return result.ok ? result.entries : result.problems.map(({ file, code }) => `${file} ${code}`);
}

test("without known-drift.yaml no drift is known", () => {
  expect(load()).toEqual([]);
});

test("the entries of known-drift.yaml are read, and frozen", () => {
  writeFileSync(join(folder, "config/known-drift.yaml"), text);

  const entries = load();
  expect(entries).toEqual([
    {
      file: "config/known-drift.yaml",
      line: 1,
      stack: "a",
      address: "aws_iam_role.b",
      reason: "c",
      until: "2026-12-31",
    },
  ]);
  expect(Object.isFrozen(entries) && Object.isFrozen((entries as unknown[])[0])).toBe(true);
});

test("a file that ends with .yml is not passed over in silence", () => {
  writeFileSync(join(folder, "config/known-drift.yml"), text);

  expect(load()).toEqual(["config/known-drift.yml FILE_NOT_EXPECTED"]);
});

test("a link out of the configuration folder is not followed", () => {
  writeFileSync(join(folder, "elsewhere.yaml"), text);
  symlinkSync(join(folder, "elsewhere.yaml"), join(folder, "config/known-drift.yaml"));

  expect(load()).toEqual(["config/known-drift.yaml FILE_OUTSIDE_CONFIG"]);
});

test("a configuration folder that does not exist is a problem, no exception", () => {
  rmSync(join(folder, "config"), { recursive: true });

  expect(load()).toEqual(["config FILE_UNREADABLE"]);
});

test("the problems of the file's content are told", () => {
  writeFileSync(join(folder, "config/known-drift.yaml"), "- stack: a\n");

  expect(load()).toEqual([
    "config/known-drift.yaml MISSING_KEY",
    "config/known-drift.yaml MISSING_KEY",
    "config/known-drift.yaml MISSING_KEY",
  ]);
});
