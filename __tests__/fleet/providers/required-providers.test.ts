import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { requiredProviders } from "../../../fleet/providers/required-providers";

describe("requiredProviders", () => {
  const folder = mkdtempSync(join(tmpdir(), "bastionless-required-"));
  const file = join(folder, "cdk.tf.json");

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function of(text: string): unknown {
    writeFileSync(file, text);
    return requiredProviders(folder);
  }

  it("are exact versions by source, whatever a stack calls the providers", () => {
    const stack = {
      terraform: {
        backend: { local: {} },
        required_providers: {
          aws: { source: "registry.terraform.io/hashicorp/aws", version: "5.100.0" },
          okta: { source: "registry.terraform.io/okta/okta", version: "4.20.0" },
        },
      },
    };

    expect(of(JSON.stringify(stack))).toEqual({
      "registry.terraform.io/hashicorp/aws": "5.100.0",
      "registry.terraform.io/okta/okta": "4.20.0",
    });
  });

  it("are none in a stack without providers", () => {
    expect(of(`{"terraform":{}}`)).toEqual({});
  });

  it.each([
    ["a range", "registry.terraform.io/hashicorp/aws", "~> 5.0"],
    ["a short source", "hashicorp/aws", "5.100.0"],
    ["a source with a way out", "../../aws", "5.100.0"],
  ])("refuse %s, which Terraform would resolve by itself", (_, source, version) => {
    const stack = { terraform: { required_providers: { aws: { source, version } } } };

    expect(() => of(JSON.stringify(stack))).toThrow(
      `PROVIDER_NOT_PINNED: ${file} requires "${source}" in version "${version}"; expected a source ` +
        "such as registry.terraform.io/hashicorp/aws and one exact version. Pin the provider " +
        "where the stack adds it.",
    );
  });

  it.each(["", "{", "[]", `{"terraform":{"required_providers":{"aws":"5.100.0"}}}`])(
    "refuse a file that synthesis did not write: %s",
    (text) => {
      expect(() => of(text)).toThrow(
        `STACK_UNREADABLE: ${file} cannot be read, or is not what synthesis writes. Synthesize again.`,
      );
    },
  );
});
