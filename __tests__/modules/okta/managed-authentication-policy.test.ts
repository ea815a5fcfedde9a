import { TerraformOutput } from "cdktf";

import { ManagedAuthenticationPolicy } from "../../../modules/okta/managed-authentication-policy";
import { Synthesized } from "../../support/synthesized";

describe("ManagedAuthenticationPolicy", () => {
  test("lets everybody in with two factors and nobody with fewer", () => {
    const stack = Synthesized.of((scope) => {
      const policy = new ManagedAuthenticationPolicy(scope, "policy", {
        name: "bastionless-two-factor",
        description: "Two factors at the AWS tiles",
        reAuthenticationFrequency: "PT2H",
      });
      new TerraformOutput(scope, "id", { value: policy.policyId });
    });

    expect(stack.json["output"]).toEqual({ id: { value: "${okta_app_signon_policy.policy.id}" } });
    expect(stack.addresses()).toEqual([
      "okta_app_signon_policy.policy",
      "okta_app_signon_policy_rule.policy_rule",
    ]);
    expect(stack.at("okta_app_signon_policy.policy")).toEqual({
      name: "bastionless-two-factor",
      description: "Two factors at the AWS tiles",
      catch_all: false,
    });
    expect(stack.at("okta_app_signon_policy_rule.policy_rule")).toEqual({
      policy_id: "${okta_app_signon_policy.policy.id}",
      name: "Two factors",
      status: "ACTIVE",
      access: "ALLOW",
      network_connection: "ANYWHERE",
      type: "ASSURANCE",
      factor_mode: "2FA",
      re_authentication_frequency: "PT2H",
      inactivity_period: "PT1H",
      constraints: ['{"possession":{"deviceBound":"REQUIRED","required":false}}'],
    });
  });
});
