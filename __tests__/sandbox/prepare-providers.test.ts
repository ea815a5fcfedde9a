import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { prepareProviders, type PreparedProviders } from "../../sandbox/prepare-providers";
import { terraformPlatform } from "../../sandbox/terraform-platform";

const registry = "registry.terraform.io";

describe("prepareProviders", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "providers-"));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** A local mirror with one provider. */
  const mirrorWith = (source: string, version: string): string => {
    const mirror = join(folder, `mirror-${source.replace("/", "-")}`);
    const inMirror = join(mirror, registry, source, version, terraformPlatform());
    mkdirSync(inMirror, { recursive: true });
    writeFileSync(join(inMirror, `terraform-provider-${source.split("/")[1] ?? ""}`), source);
    return mirror;
  };

  /** A `terraform` that writes a lock file and does what a registry would do for a download. */
  const terraform = (onDownload: string, onLock = "touch .terraform.lock.hcl"): string => {
    const file = join(folder, "terraform");
    const script = `#!/bin/sh
if [ -n "$TF_PLUGIN_CACHE_DIR" ]; then ${onDownload}; else ${onLock}; fi
`;
    writeFileSync(file, script, { mode: 0o755 });
    return file;
  };

  const prepare = (command: string, mirrorFolders: string[]): Promise<PreparedProviders> => {
    const [sandbox, downloads] = [join(folder, "sandbox"), join(folder, "downloads")];
    mkdirSync(sandbox, { recursive: true });
    const python = "/usr/bin/python3";
    return prepareProviders({ folder: sandbox, downloads, command, python, mirrorFolders });
  };

  const provided = (source: string, version: string): string =>
    join(folder, "sandbox", "providers", registry, source, version, terraformPlatform());

  const unreachable = "echo 'no such host' >&2; exit 1";

  it("takes the providers of local mirrors, and these only", async () => {
    // GIVEN
    const mirrors = [mirrorWith("hashicorp/aws", "5.100.0"), mirrorWith("okta/okta", "4.20.0")];

    // WHEN
    const providers = await prepare(terraform("exit 1"), mirrors);

    // THEN
    expect(providers).toEqual({
      cliConfigFile: join(folder, "sandbox", "terraform.rc"),
      lockFile: join(folder, "sandbox", "init", ".terraform.lock.hcl"),
      oktaStandIn: false,
    });
    expect(
      readFileSync(join(provided("hashicorp/aws", "5.100.0"), "terraform-provider-aws"), "utf8"),
    ).toBe("hashicorp/aws");
    expect(readFileSync(providers.cliConfigFile, "utf8")).toBe(`provider_installation {
  filesystem_mirror {
    path    = "${join(folder, "sandbox", "providers")}"
    include = ["registry.terraform.io/hashicorp/aws","registry.terraform.io/okta/okta"]
  }
  direct {
    exclude = ["registry.terraform.io/hashicorp/aws","registry.terraform.io/okta/okta"]
  }
}
`);
  });

  it("puts the stand-in for Okta's provider where neither mirror nor registry has it", async () => {
    const mirrors = [mirrorWith("hashicorp/aws", "5.100.0"), mirrorWith("okta/okta", "4.19.0")];

    const { oktaStandIn } = await prepare(terraform(unreachable), mirrors);

    expect(oktaStandIn).toBe(true);
    expect(
      existsSync(join(provided("okta/okta", "4.20.0"), "terraform-provider-okta_v4.20.0")),
    ).toBe(true);
  });

  it("takes from the registry what no mirror has", async () => {
    const inCache = `"$TF_PLUGIN_CACHE_DIR"/${registry}/okta/okta/4.20.0/${terraformPlatform()}`;
    const download = `mkdir -p ${inCache} && echo real > ${inCache}/terraform-provider-okta`;

    const { oktaStandIn } = await prepare(terraform(download), [
      mirrorWith("hashicorp/aws", "5.100.0"),
    ]);

    expect(oktaStandIn).toBe(false);
    expect(
      readFileSync(join(provided("okta/okta", "4.20.0"), "terraform-provider-okta"), "utf8"),
    ).toBe("real\n");
  });

  it("can prepare the same folder again", async () => {
    const mirrors = [mirrorWith("hashicorp/aws", "5.100.0"), mirrorWith("okta/okta", "4.20.0")];
    await prepare(terraform("exit 1"), mirrors);

    await expect(prepare(terraform("exit 1"), mirrors)).resolves.toMatchObject({
      oktaStandIn: false,
    });
  });

  it("says where it looked when there is no AWS provider of the graph's version", async () => {
    const mirror = mirrorWith("hashicorp/aws", "6.0.0");

    await expect(prepare(terraform(unreachable), [mirror])).rejects.toMatchObject({
      code: "AWS_PROVIDER_MISSING",
      found:
        "No registry could be reached, and no local mirror has " +
        `registry.terraform.io/hashicorp/aws 5.100.0; looked in ${mirror}.`,
    });
  });

  it("says why Terraform refuses a provider", async () => {
    const mirrors = [mirrorWith("hashicorp/aws", "5.100.0"), mirrorWith("okta/okta", "4.20.0")];
    const command = terraform("exit 1", "echo 'broken package' >&2; exit 1");

    await expect(prepare(command, mirrors)).rejects.toMatchObject({
      code: "PROVIDERS_NOT_ACCEPTED",
      found: `${command} does not accept the sandbox's providers: broken package\n`,
    });
  });
});
