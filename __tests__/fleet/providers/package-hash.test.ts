import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { packageHash } from "../../../fleet/providers/package-hash";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bastionless-package-hash-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A package whose hash Terraform 1.11.4 wrote into a lock file. */
function writePackage(place: string): string {
  mkdirSync(join(place, "docs"), { recursive: true });
  writeFileSync(join(place, "terraform-provider-tiny_v1.2.3"), "echo tiny\n", { mode: 0o755 });
  writeFileSync(join(place, "LICENSE.txt"), "free\n");
  writeFileSync(join(place, "docs/ä.md"), "Größe\n");
  writeFileSync(join(place, "docs/Z z.md"), "upper");
  writeFileSync(join(place, "docs.txt"), "z");
  return place;
}

const hashByTerraform = "h1:JV829ZXGRGUUKgrNz9vlSA364LZvv6uQnyTL0vBs2Rc=";

describe("packageHash", () => {
  it("is the hash that Terraform writes into a lock file, subfolders and all", async () => {
    expect(await packageHash(writePackage(join(folder, "package")))).toBe(hashByTerraform);
  });

  it("follows a link to the package, as mirrors and caches make them", async () => {
    symlinkSync(writePackage(join(folder, "package")), join(folder, "linked"));

    expect(await packageHash(join(folder, "linked"))).toBe(hashByTerraform);
  });

  it.each([
    ["a byte of a file", "LICENSE.txt", "Free\n"],
    ["a further file", "extra.txt", ""],
  ])("changes with %s", async (_, name, content) => {
    const place = writePackage(join(folder, "package"));
    writeFileSync(join(place, name), content);

    expect(await packageHash(place)).not.toBe(hashByTerraform);
  });

  it("tells a moved line of content from a moved name", async () => {
    const place = writePackage(join(folder, "package"));
    rmSync(join(place, "docs.txt"));
    writeFileSync(join(place, "docs.text"), "z");

    expect(await packageHash(place)).not.toBe(hashByTerraform);
  });

  it("refuses a name with a line break, which could imitate another file", async () => {
    const place = writePackage(join(folder, "package"));
    writeFileSync(join(place, "a\nb"), "");

    await expect(packageHash(place)).rejects.toThrow("has a file with a line break in its name");
  });

  it("fails when there is no such package", async () => {
    await expect(packageHash(join(folder, "missing"))).rejects.toThrow("ENOENT");
  });

  it("stops when it is told to", async () => {
    const place = writePackage(join(folder, "package"));

    await expect(packageHash(place, AbortSignal.abort())).rejects.toThrow("aborted");
  });
});
