import type { PolicyDocument } from "../policy-document";

/**
 * Admits the account's own principals: nobody's credentials from elsewhere carry data out through the
 * endpoint.
 */
export function interfaceEndpointPolicy(accountId: string): PolicyDocument {
  return {
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: "*",
        Action: "*",
        Resource: "*",
        Condition: { StringEquals: { "aws:PrincipalAccount": accountId } },
      },
    ],
  };
}
