import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { LockFile } from "../../../fleet/providers/lock-file";
import {
  prepareProviders,
  type PrepareProvidersProps,
} from "../../../fleet/providers/prepare-providers";
import type { ProviderPackage } from "../../../fleet/providers/provider-package";
import { terraformPlatform } from "../../../fleet/providers/terraform-platform";
import { TerraformError } from "../../../fleet/terraform/terraform-error";
import { fakeTerraform } from "../../support/fake-terraform";

const source = "example.com/acme/tiny";
const name = "terraform-provider-tiny_v1.2.3";
/** Of a package with one file of that name, `tiny` and a line break in it. */
const hash = "h1:DHuT35H8YE6RAkXOX8P8pG3mdsryg/tqRMLR8nvb8ng=";
/** The same with `tiny, built again`. */
const hashOfRebuilt = "h1:MaysB7StZmTdgnS03xDpEg/D8s2oASt8zLBTDwHIU+k=";

let root: string;
let mirrored: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "bastionless-prepare-"));
  mirrored = join(root, "mirror", source, "1.2.3", terraformPlatform());
  mkdirSync(mirrored, { recursive: true });
  writeFileSync(join(mirrored, name), "tiny\n");
  chmodSync(join(mirrored, name), 0o755);
  writeFileSync(
    join(root, "terraform.rc"),
    `provider_installation {\n  filesystem_mirror {\n    path = "${join(root, "mirror")}"\n  }\n}\n`,
  );
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function lockFile(version: string, hashes: readonly string[]): LockFile {
  return { path: "lock.hcl", providers: [{ source, version, hashes }] };
}

/** With the real Terraform, from a mirror that its CLI configuration names. */
async function prepare(
  changes: Partial<PrepareProvidersProps> = {},
): Promise<readonly ProviderPackage[]> {
  return prepareProviders({
    requirements: { [source]: "1.2.3" },
    lockFile: lockFile("1.2.3", ["zh:0", hash]),
    folder: join(root, "run"),
    environment: { ...process.env, TF_CLI_CONFIG_FILE: join(root, "terraform.rc") },
    ...changes,
  });
}

const lockAgain =
  "In the folder of a synthesized stack, run `terraform providers lock -platform=PLATFORM " +
  `${source}\` for each platform in use, compare the hashes with the publisher's, and move the ` +
  "file to the committed one.";

describe("prepareProviders", () => {
  it("returns the package that Terraform installed from the user's mirror", async () => {
    expect(await prepare()).toEqual([
      {
        source,
        version: "1.2.3",
        folder: join(root, "run/.terraform/providers", source, "1.2.3", terraformPlatform()),
        executable: join(mirrored, name),
      },
    ]);
  });

  it("keeps its folder to its owner", async () => {
    await prepare();

    expect(statSync(join(root, "run")).mode & 0o777).toBe(0o700);
  });

  it("installs another package of the same version when that is locked now", async () => {
    await prepare();
    rmSync(join(root, "run/.terraform"), { recursive: true });
    writeFileSync(join(mirrored, name), "tiny, built again\n");

    expect(await prepare({ lockFile: lockFile("1.2.3", [hashOfRebuilt]) })).toHaveLength(1);
  });

  it("starts no Terraform for what is installed and right", async () => {
    const first = await prepare();

    expect(await prepare({ binary: "/nonexistent/terraform" })).toEqual(first);
  });

  it("verifies again in every run, and asks Terraform again for what has changed", async () => {
    await prepare();
    const installed = join(root, "run/.terraform/providers", source, "1.2.3", terraformPlatform());
    rmSync(installed);
    mkdirSync(installed);
    writeFileSync(join(installed, name), "evil\n");

    expect(await prepare()).toMatchObject([{ executable: join(mirrored, name) }]);
  });

  it("refuses a package with another hash than the locked ones", async () => {
    writeFileSync(join(mirrored, name), "evil\n");

    await expect(prepare()).rejects.toThrow(
      new RegExp(
        `^PROVIDER_HASH_MISMATCH: The package of ${source} 1\\.2\\.3 that Terraform installed has the ` +
          "hash h1:\\S{44}, and lock\\.hcl has none like it: it is another package, or one for a " +
          "platform that was not locked\\. In the folder",
      ),
    );
  });

  it.each([
    ["is not in the lock file", { path: "lock.hcl", providers: [] }, "does not have it"],
    ["is locked in another version", lockFile("1.2.2", [hash]), "has version 1.2.2"],
    ["is locked without hashes", lockFile("1.2.3", []), "has no h1: hash of it"],
    ["has hashes of archives only", lockFile("1.2.3", ["zh:0"]), "has no h1: hash of it"],
  ])("refuses a provider that %s, before Terraform starts", async (_, lock, found) => {
    await expect(prepare({ lockFile: lock, binary: "/nonexistent/terraform" })).rejects.toThrow(
      `PROVIDER_NOT_LOCKED: The stacks require ${source} 1.2.3, and lock.hcl ${found}. ${lockAgain}`,
    );
  });

  it("says what Terraform said when it cannot install", async () => {
    rmSync(mirrored, { recursive: true });

    await expect(prepare()).rejects.toThrow(
      new RegExp(
        `^PROVIDER_NOT_INSTALLED: Terraform did not install ${source}\\. Failed to query available ` +
          "provider packages: .* Look at the registry, or the mirror of Terraform's CLI " +
          "configuration, that it was to come from\\.$",
      ),
    );
  });

  it("refuses a package with two executables, for nobody could tell which one starts", async () => {
    writeFileSync(join(mirrored, "terraform-provider-tiny_v9"), "");

    await expect(prepare()).rejects.toThrow(
      "PROVIDER_NOT_INSTALLED: The package of example.com/acme/tiny 1.2.3 in " +
        `${join(root, "run/.terraform/providers", source, "1.2.3", terraformPlatform())} has 2 files ` +
        "named terraform-provider-…; expected one. Remove that folder and try again.",
    );
  });

  it("installs although the environment names the provider as already running", async () => {
    const environment = {
      ...process.env,
      TF_CLI_CONFIG_FILE: join(root, "terraform.rc"),
      TF_REATTACH_PROVIDERS: JSON.stringify({ [source]: {} }),
    };

    expect(await prepare({ environment })).toHaveLength(1);
  });

  it("refuses an init that ends well without installing", async () => {
    const { binary } = fakeTerraform("exit 0");

    await expect(prepare({ binary })).rejects.toThrow(
      `PROVIDER_NOT_INSTALLED: Terraform's init ended well without installing ${source} 1.2.3. ` +
        `Run \`terraform init\` in ${join(root, "run")} by hand to see why.`,
    );
  });

  it("leaves it to the caller when it is interrupted", async () => {
    await expect(prepare({ signal: AbortSignal.abort() })).rejects.toBeInstanceOf(TerraformError);
    expect(existsSync(join(root, "run/.terraform"))).toBe(false);
  });

  it("starts nothing where nothing is required", async () => {
    expect(await prepare({ requirements: {}, binary: "/nonexistent/terraform" })).toEqual([]);
  });
});
