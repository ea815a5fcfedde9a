import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { findProviderMirror } from "../../sandbox/find-provider-mirror";

describe("findProviderMirror", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "mirror-"));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const put = (...path: string[]): string => {
    const file = join(folder, ...path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, "");
    return file;
  };

  it("finds an unpacked provider", () => {
    // GIVEN
    const pathInMirror = "registry.terraform.io/hashicorp/aws/5.100.0/linux_amd64";
    put("plugins", pathInMirror, "terraform-provider-aws_v5.100.0_x5");

    // WHEN
    const found = findProviderMirror([join(folder, "plugins")], "linux_amd64");

    // THEN
    expect(found).toEqual([
      {
        source: "registry.terraform.io/hashicorp/aws",
        version: "5.100.0",
        path: join(folder, "plugins", pathInMirror),
        pathInMirror,
      },
    ]);
  });

  it("finds a packed provider", () => {
    const pathInMirror =
      "registry.terraform.io/okta/okta/terraform-provider-okta_4.20.0_darwin_arm64.zip";
    const path = put("plugins", pathInMirror);

    expect(findProviderMirror([join(folder, "plugins")], "darwin_arm64")).toEqual([
      { source: "registry.terraform.io/okta/okta", version: "4.20.0", path, pathInMirror },
    ]);
  });

  it("finds every version, and the first folder's before the second's", () => {
    const plugin = "linux_amd64/terraform-provider-aws";
    put("two", "registry.terraform.io/hashicorp/aws/5.100.0", plugin);
    put("one", "registry.terraform.io/hashicorp/aws/5.99.0", plugin);
    put("one", "registry.terraform.io/hashicorp/aws/5.100.0", plugin);

    const found = findProviderMirror([join(folder, "one"), join(folder, "two")], "linux_amd64");

    expect(found.map(({ version, path }) => [version, path.slice(folder.length + 1)])).toEqual([
      ["5.100.0", "one/registry.terraform.io/hashicorp/aws/5.100.0/linux_amd64"],
      ["5.99.0", "one/registry.terraform.io/hashicorp/aws/5.99.0/linux_amd64"],
      ["5.100.0", "two/registry.terraform.io/hashicorp/aws/5.100.0/linux_amd64"],
    ]);
  });

  it("leaves out other platforms, other registries and folders without a plugin", () => {
    put("registry.terraform.io/hashicorp/aws/5.100.0/windows_amd64/terraform-provider-aws.exe");
    put("registry.terraform.io/hashicorp/aws/5.100.0/linux_amd64/LICENSE.txt");
    put("registry.terraform.io/okta/okta/terraform-provider-okta_4.20.0_darwin_arm64.zip");
    put("registry.example.com/hashicorp/aws/5.100.0/linux_amd64/terraform-provider-aws");

    expect(findProviderMirror([folder], "linux_amd64")).toEqual([]);
  });

  it("takes a folder that does not exist for an empty one", () => {
    expect(findProviderMirror([join(folder, "none")], "linux_amd64")).toEqual([]);
  });
});
