import { AppSignonPolicy } from "@cdktf/provider-okta/lib/app-signon-policy";
import { AppSignonPolicyRule } from "@cdktf/provider-okta/lib/app-signon-policy-rule";
import { Construct } from "constructs";

import type { ManagedAuthenticationPolicy as ManagedAuthenticationPolicyProps } from "../../model/organization";

/**
 * Two factors at the door of every tile: an Okta access policy with one rule for everybody.
 *
 * Okta adds a catch-all rule to each policy, which lets people in with one factor. It is set to
 * deny when the policy is created, so that nobody falls through to it while the rule above it does
 * not exist yet, or after somebody has switched that rule off. The provider neither reads nor
 * changes the catch-all rule later: an administrator's change to it is not seen as drift, and
 * matters only while the rule above it is off, which is.
 */
export class ManagedAuthenticationPolicy extends Construct {
  readonly policyId: string;

  constructor(scope: Construct, id: string, props: ManagedAuthenticationPolicyProps) {
    super(scope, id);

    const policy = new AppSignonPolicy(this, "resource", {
      name: props.name,
      description: props.description,
      catchAll: false,
    });
    new AppSignonPolicyRule(this, "rule", {
      policyId: policy.id,
      name: "Two factors",
      status: "ACTIVE",
      access: "ALLOW",
      networkConnection: "ANYWHERE",
      type: "ASSURANCE",
      factorMode: "2FA",
      reAuthenticationFrequency: props.reAuthenticationFrequency,
      inactivityPeriod: "PT1H",
      // Okta answers with `required`; left out, it would be a change in every plan.
      constraints: [JSON.stringify({ possession: { deviceBound: "REQUIRED", required: false } })],
    });

    this.policyId = policy.id;
  }
}
