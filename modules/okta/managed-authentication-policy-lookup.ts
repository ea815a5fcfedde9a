import { DataOktaPolicy } from "@cdktf/provider-okta/lib/data-okta-policy";
import { Construct } from "constructs";

import { exactMatch } from "./exact-match";

export interface ManagedAuthenticationPolicyLookupProps {
  readonly name: string;
}

/** The hub's `ManagedAuthenticationPolicy`, found from another graph by its exact name. */
export class ManagedAuthenticationPolicyLookup extends Construct {
  readonly policyId: string;

  constructor(scope: Construct, id: string, props: ManagedAuthenticationPolicyLookupProps) {
    super(scope, id);

    const policy = new DataOktaPolicy(this, "resource", {
      name: props.name,
      type: "ACCESS_POLICY",
      lifecycle: {
        postcondition: [
          {
            condition: exactMatch("name", props.name),
            errorMessage: `Okta has no access policy named exactly "${props.name}". Apply the hub first.`,
          },
          {
            condition: exactMatch("status", "ACTIVE"),
            errorMessage: `The Okta access policy "${props.name}" is not active. Activate it in Okta.`,
          },
        ],
      },
    });

    this.policyId = policy.id;
  }
}
