import { TerraformStack, Testing } from "cdktf";

import type { Backend } from "../../model/organization";
import { addBackend } from "../../stacks/add-backend";

function backendJson(backend: Backend): unknown {
  const stack = new TerraformStack(Testing.app(), "payments");
  addBackend(stack, backend);
  return (JSON.parse(Testing.synth(stack)) as { terraform: unknown }).terraform;
}

describe("addBackend", () => {
  test("keeps local state where the configuration says, relative to the stack's folder", () => {
    expect(backendJson({ type: "local", path: "../../../state/1.tfstate" })).toEqual({
      backend: { local: { path: "../../../state/1.tfstate" } },
    });
  });

  test("locks and encrypts state in S3", () => {
    const backend: Backend = {
      type: "s3",
      bucket: "example-state",
      region: "us-east-1",
      key: "bastionless/222233334444/terraform.tfstate",
      kmsKeyArn: "arn:aws:kms:us-east-1:111122223333:key/a",
      roleArn: "arn:aws:iam::111122223333:role/state",
    };

    expect(backendJson(backend)).toEqual({
      backend: {
        s3: {
          assume_role: { role_arn: "arn:aws:iam::111122223333:role/state" },
          bucket: "example-state",
          encrypt: true,
          key: "bastionless/222233334444/terraform.tfstate",
          kms_key_id: "arn:aws:kms:us-east-1:111122223333:key/a",
          region: "us-east-1",
          use_lockfile: true,
        },
      },
    });
  });

  test("uses one HCP Terraform workspace a stack", () => {
    const backend: Backend = {
      type: "cloud",
      organization: "example",
      hostname: "app.terraform.io",
      project: "access",
      workspace: "bastionless-222233334444",
    };

    expect(backendJson(backend)).toEqual({
      cloud: {
        hostname: "app.terraform.io",
        organization: "example",
        workspaces: { name: "bastionless-222233334444", project: "access" },
      },
    });
  });
});
