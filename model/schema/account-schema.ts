import { z } from "zod";

import { accessRolesSchema } from "./access-roles-schema";
import { accountIdSchema } from "./account-id-schema";
import { accountRegionSchema } from "./account-region-schema";
import { agentUpdatesSchema } from "./agent-updates-schema";
import { autoScalingGroupSchema } from "./auto-scaling-group-schema";
import { configKeySchema } from "./config-key-schema";
import { defaultDocumentSchema } from "./default-document-schema";
import { existingInstanceRolesSchema } from "./existing-instance-roles-schema";
import { instanceRoleSchema } from "./instance-role-schema";
import { launchTemplatesSchema } from "./launch-templates-schema";
import { legacyAccessSchema } from "./legacy-access-schema";
import { lifecycleSchema } from "./lifecycle-schema";
import { securityGroupSchema } from "./security-group-schema";
import { tagsSchema } from "./tags-schema";
import { vpcEndpointsSchema } from "./vpc-endpoints-schema";

/** One file of `config/accounts/`; the file's name is the account's name. */
export const accountSchema = z.strictObject({
  id: accountIdSchema.describe("Account id."),
  regions: z
    .array(accountRegionSchema)
    .min(1, "at least one region")
    .describe("Regions with instances to reach; each is one of the hub's."),
  lifecycle: lifecycleSchema
    .default("active")
    .describe("`retired` removes what the account has and keeps its provider and state backend."),
  sharingCell: z
    .int()
    .min(1, "1 to 100")
    .max(100, "1 to 100")
    .default(1)
    .describe("Group of at most 200 accounts that share one copy of the documents."),
  owners: z
    .array(
      z
        .string()
        .regex(
          /^[\p{L}\p{N}_.:/=+@-]{1,128}$/u,
          "an address or a team name: letters, digits and _ . : / = + - @",
        ),
    )
    .default([])
    .describe("Who answers for the account: addresses or team names."),
  tags: tagsSchema
    .default({})
    .describe("Tags of everything in the account; they add to the organization's."),
  defaultDocument: defaultDocumentSchema
    .exactOptional()
    .describe(
      "`manage` writes `SSM-SessionManagerRunShell`. Without it: `defaults.defaultDocument`.",
    ),
  instanceRole: instanceRoleSchema
    .exactOptional()
    .describe("Instance role. Without it: `defaults.instanceRole`, never a mixture of both."),
  accessRoles: accessRolesSchema
    .exactOptional()
    .describe("Access roles by name. Without it: `defaults.accessRoles`, never a mixture of both."),
  existingInstanceRoles: existingInstanceRolesSchema
    .default({})
    .describe(
      "Roles that instances work with and that were made elsewhere, by name: their instances get sessions, too.",
    ),
  defaultHostManagement: z
    .boolean()
    .default(false)
    .describe(
      "Gives instances without an instance profile a role, in all active regions (Default Host Management Configuration). They need agent 3.2.582.0 and IMDSv2.",
    ),
  securityGroups: z
    .record(configKeySchema("a security group"), securityGroupSchema)
    .default({})
    .describe("Security groups by key."),
  launchTemplates: launchTemplatesSchema.default({}).describe("Launch templates by key."),
  autoScalingGroups: z
    .record(configKeySchema("an Auto Scaling group"), autoScalingGroupSchema)
    .default({})
    .describe("Auto Scaling groups by key."),
  endpoints: z
    .record(configKeySchema("a set of endpoints"), vpcEndpointsSchema)
    .default({})
    .describe("Endpoints of VPCs without a way to the internet, by key."),
  agentUpdates: agentUpdatesSchema
    .exactOptional()
    .describe("Keeps agents up to date. Without it: `defaults.agentUpdates`."),
  legacyAccess: z
    .record(configKeySchema("legacy access"), legacyAccessSchema)
    .default({})
    .describe("Bastions and open ports on their way out, by key."),
});

export type AccountConfig = z.output<typeof accountSchema>;
