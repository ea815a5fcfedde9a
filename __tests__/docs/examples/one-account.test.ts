import { Testing } from "cdktf";

import { PaymentsStack } from "../../../docs/examples/one-account";
import { Synthesized } from "../../support/synthesized";

describe("the example that composes one account by hand", () => {
  test("synthesizes the way from an Okta group to an access role", () => {
    const stack = new PaymentsStack(Testing.app());

    expect(Synthesized.parse(Testing.synth(stack, true)).addresses()).toEqual([
      "aws_iam_role.access-role",
      "aws_iam_role_policies_exclusive.access-role_inline-policies",
      "aws_iam_role_policy.access-role_client-prerequisites",
      "aws_iam_role_policy.access-role_session",
      "aws_iam_role_policy_attachments_exclusive.access-role_managed-policies",
      "aws_iam_saml_provider.saml-provider",
      "okta_app_group_assignment.assignment",
      "okta_app_saml.tile",
      "okta_group.group",
    ]);
  });
});
