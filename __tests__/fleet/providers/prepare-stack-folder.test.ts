import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { derivedLockFile } from "../../../fleet/providers/derived-lock-file";
import { prepareStackFolder } from "../../../fleet/providers/prepare-stack-folder";
import type { ProviderPackage } from "../../../fleet/providers/provider-package";

let root: string;
let stack: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "bastionless-stack-folder-"));
  stack = join(root, "stack");
  mkdirSync(stack);
});

afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Where Nix keeps a package is not named by its platform: only the link to it is. */
function packageOf(source: string, version: string): ProviderPackage {
  const store = join(root, "store", source.replaceAll("/", "-"));
  return {
    source,
    version,
    folder: join(root, "run/.terraform/providers", source, version, "linux_amd64"),
    executable: join(store, "terraform-provider"),
  };
}

function requires(...packages: readonly ProviderPackage[]): void {
  const required = packages.map(({ source, version }, index) => [`p${index}`, { source, version }]);
  const terraform = { required_providers: Object.fromEntries(required) as unknown };
  writeFileSync(join(stack, "cdk.tf.json"), JSON.stringify({ terraform }));
}

const lockFile = (): string => readFileSync(join(stack, ".terraform.lock.hcl"), "utf8");

const linked = (source: string, version: string): string =>
  readlinkSync(join(stack, ".terraform/providers", source, version, "linux_amd64"));

describe("prepareStackFolder", () => {
  it("links what the stack requires, and locks just that", () => {
    const [aws, okta] = [packageOf("a.b/c/aws", "5.100.0"), packageOf("a.b/c/okta", "4.20.0")];
    requires(aws);

    expect(prepareStackFolder(stack, [aws, okta])).toEqual([aws]);
    expect(linked("a.b/c/aws", "5.100.0")).toBe(join(root, "store/a.b-c-aws"));
    expect(() => linked("a.b/c/okta", "4.20.0")).toThrow("ENOENT");
    expect(lockFile()).toBe(derivedLockFile([aws]));
  });

  it("touches nothing that is as it should be", () => {
    const aws = packageOf("a.b/c/aws", "5.100.0");
    requires(aws);
    prepareStackFolder(stack, [aws]);
    const file = join(stack, ".terraform.lock.hcl");
    utimesSync(file, 1_000, 1_000);

    prepareStackFolder(stack, [aws]);

    expect(statSync(file).mtimeMs).toBe(1_000_000);
  });

  it("replaces what an init by hand left: another package, another link, hashes", () => {
    const aws = packageOf("a.b/c/aws", "5.100.0");
    requires(aws);
    const place = join(stack, ".terraform/providers/a.b/c/aws/5.100.0/linux_amd64");
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, "terraform-provider-aws"), "another one");
    writeFileSync(join(stack, ".terraform.lock.hcl"), "with hashes");

    prepareStackFolder(stack, [aws]);
    expect(linked("a.b/c/aws", "5.100.0")).toBe(join(root, "store/a.b-c-aws"));
    expect(lockFile()).toBe(derivedLockFile([aws]));

    rmSync(place);
    symlinkSync(join(root, "elsewhere"), place);
    prepareStackFolder(stack, [aws]);
    expect(linked("a.b/c/aws", "5.100.0")).toBe(join(root, "store/a.b-c-aws"));
  });

  it("forgets the backend and the workspace of an earlier init, and nothing else", () => {
    const aws = packageOf("a.b/c/aws", "5.100.0");
    requires(aws);
    prepareStackFolder(stack, [aws]);
    for (const file of ["terraform.tfstate", "environment", "modules.json"]) {
      writeFileSync(join(stack, ".terraform", file), "{}");
    }

    prepareStackFolder(stack, [aws]);

    expect(readdirSync(join(stack, ".terraform")).sort()).toEqual(["modules.json", "providers"]);
  });

  it("refuses a stack whose provider the run did not verify, and leaves its folder alone", () => {
    requires(packageOf("a.b/c/aws", "5.100.0"), packageOf("a.b/c/okta", "4.20.0"));

    expect(() =>
      prepareStackFolder(stack, [
        packageOf("a.b/c/aws", "5.100.0"),
        packageOf("a.b/c/okta", "4.19.0"),
      ]),
    ).toThrow(
      `PROVIDER_NOT_INSTALLED: The stack in ${stack} requires a.b/c/okta 4.20.0, which this run did ` +
        "not verify. Synthesize all stacks again, with the same code.",
    );
    expect(() => statSync(join(stack, ".terraform"))).toThrow("ENOENT");
  });
});
