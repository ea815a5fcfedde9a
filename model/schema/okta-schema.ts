import { z } from "zod";

import { existingTileSchema } from "./existing-tile-schema";

const duration = z
  .string()
  .regex(
    /^P(?=.)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/,
    "an ISO 8601 duration in days, hours, minutes and seconds, such as PT1H",
  );

const authenticationPolicy = z.union([
  z.enum(["managed", "orgDefault"]),
  z.strictObject({
    id: z
      .string()
      .regex(/^rst[A-Za-z0-9]{17}$/, "the id of an Okta access policy: rst and 17 characters")
      .describe("Id of an access policy that exists in Okta."),
  }),
]);

/** The Okta organization, and the tile at which people sign in to AWS. */
export const oktaSchema = z.strictObject({
  orgName: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, "the subdomain of the Okta organization alone")
    .describe("Subdomain of the organization: `example` of `example.okta.com`."),
  baseUrl: z
    .enum(["okta.com", "oktapreview.com", "okta-emea.com"])
    .default("okta.com")
    .describe("Domain of the organization."),
  tile: z
    .enum(["account", "shared", "existing"])
    .default("account")
    .describe(
      "`account`: a tile for each account; `shared`: one tile for all, for more than about 60 accounts; `existing`: a tile and a SAML provider that IT owns.",
    ),
  authenticationPolicy: authenticationPolicy
    .exactOptional()
    .describe(
      "Policy at the door of tiles that are ours: `managed` (two factors, made in the hub's graph), `orgDefault` (Okta's default policy, chosen on purpose) or `{id: …}`. Required unless the tile is `existing`.",
    ),
  reAuthenticationFrequency: duration
    .default("PT1H")
    .describe(
      "How long the managed policy lets a sign-in count, as an ISO 8601 duration; `PT0S` asks every time.",
    ),
  sessionDuration: z
    .int()
    .min(3600, "3600 to 43200 seconds")
    .max(43_200, "3600 to 43200 seconds")
    .default(3600)
    .describe(
      "Seconds that a console session begun at the tile lasts; at most the `maxSessionDuration` of each access role.",
    ),
  webSsoAllowedClient: z
    .string()
    .regex(/^0oa[A-Za-z0-9]{17}$/, "the client id of an Okta app: 0oa and 17 characters")
    .exactOptional()
    .describe(
      "Client id of the OIDC app that `okta-aws-cli` uses; none may exchange tokens without it.",
    ),
  existingTile: existingTileSchema
    .exactOptional()
    .describe("The tile that IT owns. Required when the tile is `existing`."),
});
