import { z } from "zod";

import { permissionsBoundarySchema } from "./permissions-boundary-schema";

/** The role that the ssm-agent of every instance uses. */
export const instanceRoleSchema = z.strictObject({
  policy: z
    .enum(["minimal", "managed"])
    .default("minimal")
    .describe(
      "`minimal`: what sessions need; `managed`: AmazonSSMManagedInstanceCore beside it, which Run Command, inventory and patching need.",
    ),
  permissionsBoundary: permissionsBoundarySchema.describe(
    "Name of the policy that bounds the role's permissions; it must exist in the account.",
  ),
});
