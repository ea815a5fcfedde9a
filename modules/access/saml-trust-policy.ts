import type { Partition } from "../../model/organization";
import type { PolicyDocument } from "../policy-document";
import { iamExactText } from "../iam-exact-text";
import { samlSignInUrl } from "./saml-sign-in-url";

export interface SamlTrustPolicyProps {
  readonly samlProviderArn: string;
  readonly partition: Partition;
}

/**
 * Trust of a role that people assume through one SAML provider.
 *
 * The audience is compared exactly: without it, a response made for another service that trusts the
 * same provider would do. `sts:TagSession` is not granted, for the tile sends no session tags.
 */
export function samlTrustPolicy(props: SamlTrustPolicyProps): PolicyDocument {
  return {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Federated: iamExactText(props.samlProviderArn) },
        Action: "sts:AssumeRoleWithSAML",
        Condition: { StringEquals: { "SAML:aud": samlSignInUrl(props.partition) } },
      },
    ],
  };
}
