import { z } from "zod";

import { descriptionSchema } from "./description-schema";
import { hostTagsSchema } from "./host-tags-schema";
import { permissionsBoundarySchema } from "./permissions-boundary-schema";

/** The role that a person assumes to open sessions in one account. */
export const accessRoleSchema = z.strictObject({
  description: descriptionSchema(1000)
    .default("Sessions through Session Manager")
    .describe("Description of the IAM role and of its Okta group."),
  policy: z
    .enum(["least-privilege", "seed"])
    .default("least-privilege")
    .describe(
      "`least-privilege`: this account's instances, the listed documents, one's own sessions; `seed`: the wide statement that the project began with, for a transition.",
    ),
  documentCheck: z
    .enum(["standard", "strict"])
    .default("standard")
    .describe(
      "`strict` also denies a session whose request lacks `ssm:SessionDocumentAccessCheck`; `standard` is the form that AWS documents.",
    ),
  documents: z
    .array(z.string())
    .min(1, "at least one document; leave the key out for all documents of the organization")
    .exactOptional()
    .describe("Documents that the role may start. Without the key: all documents."),
  hostTags: hostTagsSchema
    .default({})
    .describe(
      "Tags that an instance must carry, all of them. Empty: every instance of the account.",
    ),
  maxSessionDuration: z
    .int()
    .min(3600, "3600 to 43200 seconds")
    .max(43_200, "3600 to 43200 seconds")
    .default(3600)
    .describe("Seconds that the role's credentials last at most."),
  permissionsBoundary: permissionsBoundarySchema.describe(
    "Name of the policy that bounds the role's permissions; it must exist in the account.",
  ),
});
