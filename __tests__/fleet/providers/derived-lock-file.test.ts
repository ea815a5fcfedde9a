import { derivedLockFile } from "../../../fleet/providers/derived-lock-file";
import { parseLockFile } from "../../../fleet/providers/parse-lock-file";

const aws = { source: "registry.terraform.io/hashicorp/aws", version: "5.100.0" };
const okta = { source: "registry.terraform.io/okta/okta", version: "4.20.0" };

describe("derivedLockFile", () => {
  it("holds versions without hashes, in the order of the sources", () => {
    expect(derivedLockFile([okta, aws])).toBe(`\
# Derived from the committed lock file, whose hashes were verified before this was written.
# Do not commit it, and do not start Terraform by hand with packages that nobody verified.

provider "registry.terraform.io/hashicorp/aws" {
  version     = "5.100.0"
  constraints = "5.100.0"
}

provider "registry.terraform.io/okta/okta" {
  version     = "4.20.0"
  constraints = "4.20.0"
}
`);
  });

  it("has the same bytes whatever the order, for a plan and its apply compare them", () => {
    expect(derivedLockFile([aws, okta])).toBe(derivedLockFile([okta, aws]));
  });

  it("is a lock file", () => {
    expect(parseLockFile(derivedLockFile([aws, okta]), "derived").providers).toEqual([
      { ...aws, hashes: [] },
      { ...okta, hashes: [] },
    ]);
  });
});
