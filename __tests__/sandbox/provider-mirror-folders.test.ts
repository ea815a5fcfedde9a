import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { providerMirrorFolders } from "../../sandbox/provider-mirror-folders";

describe("providerMirrorFolders", () => {
  let addOnPackages: string;

  beforeEach(() => {
    addOnPackages = mkdtempSync(join(tmpdir(), "opt-"));
  });

  afterEach(() => {
    rmSync(addOnPackages, { recursive: true });
  });

  it("has Terraform's own folders on Linux and each add-on package", () => {
    mkdirSync(join(addOnPackages, "plugins"));

    const props = { environment: {}, home: "/home/ada", system: "linux", addOnPackages };

    expect(providerMirrorFolders(props)).toEqual([
      resolve("terraform.d/plugins"),
      "/home/ada/.terraform.d/plugins",
      "/home/ada/.local/share/terraform/plugins",
      "/usr/local/share/terraform/plugins",
      "/usr/share/terraform/plugins",
      join(addOnPackages, "plugins"),
    ]);
  });

  it("reads the XDG variables and the plugin cache; empty ones count as not set", () => {
    const environment = {
      XDG_DATA_HOME: "",
      XDG_DATA_DIRS: "/srv/data:/opt/data",
      TF_PLUGIN_CACHE_DIR: "/var/cache/terraform",
    };

    const props = { environment, home: "/home/ada", system: "linux", addOnPackages };

    expect(providerMirrorFolders(props)).toEqual([
      resolve("terraform.d/plugins"),
      "/home/ada/.terraform.d/plugins",
      "/home/ada/.local/share/terraform/plugins",
      "/srv/data/terraform/plugins",
      "/opt/data/terraform/plugins",
      "/var/cache/terraform",
    ]);
  });

  it("has Terraform's own folders on macOS", () => {
    const props = { environment: {}, home: "/Users/ada", system: "darwin" };
    const none = join(addOnPackages, "none");

    expect(providerMirrorFolders({ ...props, addOnPackages: none })).toEqual([
      resolve("terraform.d/plugins"),
      "/Users/ada/.terraform.d/plugins",
      "/Users/ada/Library/Application Support/io.terraform/plugins",
      "/Library/Application Support/io.terraform/plugins",
    ]);
  });
});
