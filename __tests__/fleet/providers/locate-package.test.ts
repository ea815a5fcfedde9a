import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { locatePackage } from "../../../fleet/providers/locate-package";
import { terraformPlatform } from "../../../fleet/providers/terraform-platform";

const source = "registry.terraform.io/hashicorp/aws";
const file = "terraform-provider-aws_v5.100.0_x5";

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "bastionless-locate-")));
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function folderOf(platform: string): string {
  return join(root, ".terraform/providers", source, "5.100.0", platform);
}

function install(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file), "");
  writeFileSync(join(folder, "LICENSE.txt"), "");
}

describe("locatePackage", () => {
  it("finds the one package that is there", () => {
    install(folderOf("plan9_amd64"));

    expect(locatePackage(root, source, "5.100.0")).toEqual({
      source,
      version: "5.100.0",
      folder: folderOf("plan9_amd64"),
      executable: join(folderOf("plan9_amd64"), file),
    });
  });

  it("takes this machine's package where a container and its host share the folder", () => {
    for (const platform of ["aaa_amd64", terraformPlatform(), "zzz_amd64"]) {
      install(folderOf(platform));
    }

    expect(locatePackage(root, source, "5.100.0")?.folder).toBe(folderOf(terraformPlatform()));
  });

  it("finds none where several packages are for other machines", () => {
    for (const platform of ["aaa_amd64", "zzz_amd64"]) install(folderOf(platform));

    expect(locatePackage(root, source, "5.100.0")).toBeUndefined();
  });

  it("follows a link to the executable, and keeps the platform's name", () => {
    install(join(root, "store/package"));
    mkdirSync(join(folderOf("linux_amd64"), ".."), { recursive: true });
    symlinkSync(join(root, "store/package"), folderOf("linux_amd64"));

    expect(locatePackage(root, source, "5.100.0")).toMatchObject({
      folder: folderOf("linux_amd64"),
      executable: join(root, "store/package", file),
    });
  });

  it("finds none where nothing is installed, or another version", () => {
    expect(locatePackage(root, source, "5.100.0")).toBeUndefined();
    install(folderOf("linux_amd64"));
    expect(locatePackage(root, source, "5.99.0")).toBeUndefined();
  });

  it("refuses a package without an executable", () => {
    mkdirSync(folderOf("linux_amd64"), { recursive: true });

    expect(() => locatePackage(root, source, "5.100.0")).toThrow(
      `PROVIDER_NOT_INSTALLED: The package of ${source} 5.100.0 in ${folderOf("linux_amd64")} has 0 ` +
        "files named terraform-provider-…; expected one. Remove that folder and try again.",
    );
  });
});
