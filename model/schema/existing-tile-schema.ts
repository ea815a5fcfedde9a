import { z } from "zod";

/** A tile and a SAML provider that IT owns. */
export const existingTileSchema = z.strictObject({
  samlProviderName: z
    .string()
    .regex(/^[\w.-]{1,128}$/, "the name of an IAM SAML provider, without its ARN")
    .describe("Name of the IAM SAML provider, the same in every account."),
  appId: z
    .string()
    .regex(/^0oa[A-Za-z0-9]{17}$/, "the id of an Okta app: 0oa and 17 characters")
    .exactOptional()
    .describe("Id of the tile's app; with it the accounts' groups are assigned to the tile."),
  roleValuePattern: z
    .string()
    .regex(
      /^arn:aws[a-z-]*:iam::\$\{accountid\}:(saml-provider\/[\w.-]+,arn:aws[a-z-]*:iam::\$\{accountid\}:role\/([\w+=,.@-]+\/)*\$\{role\}|role\/([\w+=.@-]+\/)*\$\{role\},arn:aws[a-z-]*:iam::\$\{accountid\}:saml-provider\/[\w.-]+)$/,
      "Okta's pair of ARNs, such as arn:aws:iam::${accountid}:saml-provider/OKTA,arn:aws:iam::${accountid}:role/${role}",
    )
    .exactOptional()
    .describe(
      "The tile's Role Value Pattern; access roles get the IAM path before its `${role}`. Without it their path is `/`.",
    ),
});
