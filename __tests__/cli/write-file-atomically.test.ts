import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { writeFileAtomically } from "../../cli/write-file-atomically";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bastionless-write-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("writeFileAtomically", () => {
  test("writes a new file and leaves nothing beside it", () => {
    writeFileAtomically(join(folder, "new.yaml"), "text\n");

    expect(readFileSync(join(folder, "new.yaml"), "utf8")).toBe("text\n");
    expect(readdirSync(folder)).toEqual(["new.yaml"]);
  });

  test("puts another file in place of the old one, which a reader still has whole", () => {
    const file = join(folder, "old.yaml");
    writeFileSync(file, "before\n");
    chmodSync(file, 0o640);
    const before = statSync(file).ino;

    writeFileAtomically(file, "after\n");

    expect(readFileSync(file, "utf8")).toBe("after\n");
    expect(statSync(file).ino).not.toBe(before);
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  test("a link stays a link", () => {
    mkdirSync(join(folder, "target"));
    writeFileSync(join(folder, "target/file.yaml"), "before\n");
    symlinkSync("target/file.yaml", join(folder, "link.yaml"));

    writeFileAtomically(join(folder, "link.yaml"), "after\n");

    expect(lstatSync(join(folder, "link.yaml")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, "target/file.yaml"), "utf8")).toBe("after\n");
    expect(readdirSync(join(folder, "target"))).toEqual(["file.yaml"]);
  });

  test("where it cannot be put in place, nothing is left", () => {
    mkdirSync(join(folder, "a-folder"));

    expect(() => {
      writeFileAtomically(join(folder, "a-folder"), "text");
    }).toThrow();
    expect(readdirSync(folder)).toEqual(["a-folder"]);
  });
});
