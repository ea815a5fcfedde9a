import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { schemaUsage } from "../../../fleet/gateway/schema-usage";

const folders: string[] = [];

function stack(blocks: Readonly<Record<string, unknown>>, providers = ["hashicorp/aws"]): string {
  const folder = mkdtempSync(join(tmpdir(), "bastionless-schema-usage-"));
  folders.push(folder);
  const required: Record<string, unknown> = {};
  for (const name of providers) {
    const source = `registry.terraform.io/${name}`;
    required[name.replace("/", "-")] = { source, version: "1.0.0" };
  }
  const configuration = { terraform: { required_providers: required }, ...blocks };
  writeFileSync(join(folder, "cdk.tf.json"), JSON.stringify(configuration));
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe("schemaUsage", () => {
  test("gives every provider the types of all blocks, sorted", () => {
    const folder = stack(
      {
        resource: { okta_group: { a: {} }, aws_iam_role: { a: {}, b: {} } },
        data: { aws_caller_identity: { a: {} }, aws_iam_role: { a: {} } },
        ephemeral: { aws_secret: { a: {} } },
        action: { aws_lambda_invoke: { a: {} } },
        output: { not_a_type: {} },
      },
      ["okta/okta", "hashicorp/aws"],
    );

    const types = [
      "aws_caller_identity",
      "aws_iam_role",
      "aws_lambda_invoke",
      "aws_secret",
      "okta_group",
    ];
    expect(schemaUsage(folder)).toEqual({
      "registry.terraform.io/hashicorp/aws": { types },
      "registry.terraform.io/okta/okta": { types },
    });
  });

  test("knows the types in the state that the configuration moves, imports or removes", () => {
    const folder = stack({
      moved: [{ from: "aws_old.a", to: 'aws_new_type.b["key"]' }],
      import: [{ to: "module.x.aws_imported.c[0]", id: "1" }],
      removed: [{ from: "aws_removed.d" }],
    });

    expect(schemaUsage(folder)).toEqual({
      "registry.terraform.io/hashicorp/aws": {
        types: ["aws_imported", "aws_new_type", "aws_old", "aws_removed"],
      },
    });
  });

  test("is one for several stacks: a type that one of them dropped is still another's", () => {
    const folders = [
      stack({ resource: { aws_b: {} } }),
      stack({ resource: { aws_a: {} } }),
      stack({}),
    ];

    expect(schemaUsage(...folders)).toEqual({
      "registry.terraform.io/hashicorp/aws": { types: ["aws_a", "aws_b"] },
    });
  });

  test("is full where a stack calls a module", () => {
    expect(schemaUsage(stack({ module: { other: { source: "./other" } } }))).toBe("full");
  });
});
