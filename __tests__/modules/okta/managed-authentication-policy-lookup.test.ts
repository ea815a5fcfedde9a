import { TerraformOutput } from "cdktf";

import { ManagedAuthenticationPolicyLookup } from "../../../modules/okta/managed-authentication-policy-lookup";
import { Synthesized } from "../../support/synthesized";

describe("ManagedAuthenticationPolicyLookup", () => {
  test("finds the hub's policy by its exact name, and only while it is active", () => {
    const stack = Synthesized.of((scope) => {
      const policy = new ManagedAuthenticationPolicyLookup(scope, "policy", {
        name: "bastionless-two-factor",
      });
      new TerraformOutput(scope, "id", { value: policy.policyId });
    });

    expect(stack.json["output"]).toEqual({ id: { value: "${data.okta_policy.policy.id}" } });
    expect(stack.addresses()).toEqual(["data.okta_policy.policy"]);
    expect(stack.at("data.okta_policy.policy")).toEqual({
      name: "bastionless-two-factor",
      type: "ACCESS_POLICY",
      lifecycle: {
        postcondition: [
          {
            condition: '${self.name == "bastionless-two-factor"}',
            error_message:
              'Okta has no access policy named exactly "bastionless-two-factor". Apply the hub first.',
          },
          {
            condition: '${self.status == "ACTIVE"}',
            error_message:
              'The Okta access policy "bastionless-two-factor" is not active. Activate it in Okta.',
          },
        ],
      },
    });
  });
});
