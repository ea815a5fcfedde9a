import { z } from "zod";

import { defaultsSchema } from "./defaults-schema";
import { documentsSchema } from "./documents-schema";
import { hubSchema } from "./hub-schema";
import { loggingSchema } from "./logging-schema";
import { oktaSchema } from "./okta-schema";
import { principalsSchema } from "./principals-schema";
import { sessionSchema } from "./session-schema";
import { tagsSchema } from "./tags-schema";
import { terraformSchema } from "./terraform-schema";

/** `config/organization.yaml`. */
export const organizationSchema = z.strictObject({
  organizationId: z
    .string()
    .regex(/^o-[a-z0-9]{10,32}$/, "an AWS organization id: o- and 10 to 32 characters")
    .describe("AWS organization; only its principals may use keys and log buckets."),
  namePrefix: z
    .string()
    .regex(
      /^(?!aws|amazon|amzn|ssm|xn--|sthree-)[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
      "lower-case letters, digits and single hyphens, not beginning with aws, amazon, amzn or ssm",
    )
    .default("bastionless")
    .describe("Begins every name that this product gives: documents, buckets, keys, paths."),
  hub: hubSchema.describe("The central account."),
  terraform: terraformSchema.describe("How Terraform reaches the accounts and its states."),
  okta: oktaSchema.describe("The Okta organization and its tile."),
  principals: principalsSchema
    .prefault({})
    .describe("Who may use session keys and log buckets beside the product's own roles."),
  session: sessionSchema.prefault({}).describe("What every shell and interactive session gets."),
  logging: loggingSchema.prefault({}).describe("Where recordings are kept, and for how long."),
  documents: documentsSchema.describe(
    "Session documents by key; the hub shares them with the accounts.",
  ),
  defaults: defaultsSchema
    .prefault({})
    .describe("What an account gets for a key that its own file does not have."),
  tags: tagsSchema.default({}).describe("Tags of everything, in every account."),
});

export type OrganizationConfig = z.output<typeof organizationSchema>;
