import { readFileSync } from "node:fs";
import { join } from "node:path";

import { parseLockFile } from "../../../fleet/providers/parse-lock-file";
import { requiredProviders } from "../../../sandbox/required-providers";

const h1 = "h1:edXOJWE4ORX8Fm+dpVpICzMZJat4AX0VRCAy/xkcOc0=";
const zh = `zh:${"0b51e0d7".repeat(8)}`;

function refusal(text: string): string {
  try {
    parseLockFile(text, "lock.hcl");
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("The text was accepted.");
}

describe("parseLockFile", () => {
  it("reads sources, versions and hashes as Terraform writes them", () => {
    const text = `# This file is maintained automatically by "terraform init".

provider "registry.terraform.io/hashicorp/aws" {
  version     = "5.100.0"
  constraints = ">= 4.0.0, ~> 5.0, != 5.3.0"
  hashes = [
    "${h1}",
    "${zh}",
  ]
}

provider "registry.example.com:8443/acme/in-house_tool" {
  version = "1.0.0-beta.2"
}
`;

    expect(parseLockFile(text, "lock.hcl")).toEqual({
      path: "lock.hcl",
      providers: [
        { source: "registry.terraform.io/hashicorp/aws", version: "5.100.0", hashes: [h1, zh] },
        {
          source: "registry.example.com:8443/acme/in-house_tool",
          version: "1.0.0-beta.2",
          hashes: [],
        },
      ],
    });
  });

  it("reads Windows line ends, both kinds of comments and lists on one line", () => {
    const text =
      `// by hand\r\nprovider "a.b/c/d" { # why\r\n  hashes = ["${h1}"]\r\n` +
      `  version = "1.2.3"\r\n}\r\n`;

    expect(parseLockFile(text, "lock.hcl").providers).toEqual([
      { source: "a.b/c/d", version: "1.2.3", hashes: [h1] },
    ]);
  });

  it("reads an empty file as one without providers", () => {
    expect(parseLockFile("# nothing yet\n", "lock.hcl").providers).toEqual([]);
  });

  it("keeps hashes of schemes that come later", () => {
    const text = `provider "a.b/c/d" {\n  version = "1.2.3"\n  hashes = ["h2:new"]\n}\n`;

    expect(parseLockFile(text, "lock.hcl").providers[0]?.hashes).toEqual(["h2:new"]);
  });

  it.each([
    ["a block of another kind", `module "x" {\n}\n`, "lock.hcl:1 has `module`; expected provider."],
    [
      "a source without its host",
      `provider "hashicorp/aws" {\n  version = "1.2.3"\n}\n`,
      'lock.hcl:1 has `"hashicorp/aws"`; expected a source such as registry.terraform.io/hashicorp/aws.',
    ],
    [
      "a source that leads out of a folder",
      `provider "../../etc" {\n  version = "1.2.3"\n}\n`,
      'lock.hcl:1 has `"../../etc"`; expected a source such as registry.terraform.io/hashicorp/aws.',
    ],
    [
      "a version that is none",
      `provider "a.b/c/d" {\n  version = "../1"\n}\n`,
      'lock.hcl:2 has `"../1"`; expected a version such as 5.100.0.',
    ],
    [
      "a hash that is cut off",
      `provider "a.b/c/d" {\n  version = "1.2.3"\n  hashes = [\n    "h1:short=",\n  ]\n}\n`,
      'lock.hcl:4 has `"h1:short="`; expected a hash such as h1:… or zh:….',
    ],
    [
      "an attribute that is not known",
      `provider "a.b/c/d" {\n  version = "1.2.3"\n  trusted = "yes"\n}\n`,
      "lock.hcl:3 has `trusted`; expected version, constraints, hashes.",
    ],
    [
      "a template in a text",
      `provider "a.b/c/d" {\n  version = "\${x}"\n}\n`,
      'lock.hcl:2 has `"`; expected what Terraform writes.',
    ],
    [
      "an escape in a text",
      `provider "a.b/c/d" {\n  version = "1.2.3\\n"\n}\n`,
      'lock.hcl:2 has `"`; expected what Terraform writes.',
    ],
    [
      "a text that never ends",
      `provider "a.b/c/d" {\n  version = "1.2.3\n}\n`,
      'lock.hcl:2 has `"`; expected what Terraform writes.',
    ],
    [
      "two versions",
      `provider "a.b/c/d" {\n  version = "1.2.3"\n  version = "1.2.4"\n}\n`,
      "lock.hcl:3 has a second version; expected one in each block.",
    ],
    [
      "two blocks for one provider",
      `provider "a.b/c/d" {\n  version = "1.2.3"\n}\nprovider "a.b/c/d" {\n  version = "1.2.4"\n}\n`,
      "lock.hcl:4 has a second block for a.b/c/d; expected one block a provider.",
    ],
    [
      "a block without a version",
      `provider "a.b/c/d" {\n}\n`,
      'lock.hcl:2 has a block without a version; expected version = "…".',
    ],
    [
      "two attributes on one line",
      `provider "a.b/c/d" {\n  version = "1.2.3" hashes = []\n}\n`,
      "lock.hcl:2 has `hashes`; expected a line break.",
    ],
    [
      "a file that ends in a block",
      `provider "a.b/c/d" {\n  version = "1.2.3"\n`,
      "lock.hcl:2 has nothing more; expected version, constraints, hashes.",
    ],
    [
      "hashes without commas",
      `provider "a.b/c/d" {\n  version = "1.2.3"\n  hashes = [\n    "${h1}"\n    "${h1}"\n  ]\n}\n`,
      `lock.hcl:5 has \`"${h1}"\`; expected ].`,
    ],
    [
      "a control character",
      `\u001b[2Jprovider`,
      "lock.hcl:1 has ``; expected what Terraform writes.",
    ],
  ])("refuses %s and names the line", (_, text, message) => {
    expect(refusal(text)).toBe(
      `LOCK_FILE_INVALID: ${message} Restore the file from version control, or write it anew ` +
        "with `terraform providers lock`.",
    );
  });
});

describe("the committed lock file", () => {
  const text = readFileSync(join(__dirname, "../../../.terraform.lock.hcl"), "utf8");
  const { providers } = parseLockFile(text, ".terraform.lock.hcl");

  it("locks exactly the providers that the graph requires", () => {
    const locked = providers.map(({ source, version }) => ({ source, version }));

    expect(locked).toEqual(Object.values(requiredProviders));
  });

  it("has hashes of packed and of unpacked packages for the usual five platforms at least", () => {
    const counts = providers.map(({ hashes }) =>
      ["h1:", "zh:"].map((scheme) => hashes.filter((hash) => hash.startsWith(scheme)).length),
    );

    expect(counts).toEqual([
      [14, 15],
      [5, 14],
    ]);
  });
});
