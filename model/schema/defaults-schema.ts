import { z } from "zod";

import { accessRolesSchema } from "./access-roles-schema";
import { agentUpdatesSchema } from "./agent-updates-schema";
import { defaultDocumentSchema } from "./default-document-schema";
import { instanceRoleSchema } from "./instance-role-schema";

/** What an account gets for a key that its own file does not have. */
export const defaultsSchema = z.strictObject({
  accessRoles: accessRolesSchema
    .default({})
    .describe("Access roles of accounts that list none of their own."),
  instanceRole: instanceRoleSchema.prefault({}).describe("Instance role."),
  defaultDocument: defaultDocumentSchema
    .default("leave")
    .describe("Whether accounts manage `SSM-SessionManagerRunShell`."),
  agentUpdates: agentUpdatesSchema
    .exactOptional()
    .describe("Keeps agents up to date. Without it: nobody does."),
});
