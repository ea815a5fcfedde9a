import { guardedResource } from "../../../fleet/guards/guarded-resource";

const reasonOf = (type: string): string | undefined =>
  guardedResource({ address: `${type}.any`, type, action: "delete" });

describe("guardedResource", () => {
  it.each([
    ["aws_s3_bucket", "it holds the session recordings"],
    ["aws_kms_key", "what it encrypted cannot be read once it is gone"],
    ["aws_cloudwatch_log_group", "the session logs in it are lost"],
    [
      "aws_iam_saml_provider",
      "access roles trust it: people are locked out until it is made again",
    ],
    ["aws_iam_role", "sessions need it: people are locked out until it is made again"],
    [
      "aws_instance",
      "whatever is on it alone is lost; a bastion goes this way once nobody needs it",
    ],
    ["aws_autoscaling_group", "every instance of it goes, with what runs there"],
    ["aws_iam_instance_profile", "running instances do not find a new one by themselves"],
    ["okta_group", "its members are not in Terraform and cannot be restored"],
    ["okta_app_saml", "people sign in through it, and a new one has another certificate"],
    [
      "okta_app_signon_policy",
      "without it, sign-ins follow the organization's weaker default policy",
    ],
    ["okta_app_signon_policy_rule", "without it, sign-ins follow the policy's weaker default rule"],
  ])("guards %s", (type, reason) => {
    expect(reasonOf(type)).toBe(reason);
  });

  it("lets go of what an interrupted apply began to create", () => {
    const tainted = {
      address: "aws_iam_role.any",
      type: "aws_iam_role",
      action: "replace",
    } as const;

    expect(guardedResource({ ...tainted, reason: "replace_because_tainted" })).toBeUndefined();
    expect(guardedResource({ ...tainted, reason: "replace_because_cannot_update" })).toBe(
      "sessions need it: people are locked out until it is made again",
    );
  });

  it.each([
    "aws_iam_role_policy",
    "aws_kms_alias",
    "aws_launch_template",
    "aws_ssm_document",
    "okta_app_group_assignment",
    "constructor",
  ])("leaves %s to the plan's reader", (type) => {
    expect(reasonOf(type)).toBeUndefined();
  });
});
