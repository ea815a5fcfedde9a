import { z } from "zod";

/** Name of a policy of the same account, which limits what the role can ever be granted. */
export const permissionsBoundarySchema = z
  .string()
  .regex(/^[\w+=,.@-]{1,128}$/, "the name of an IAM policy of the account, without its ARN")
  .exactOptional();
