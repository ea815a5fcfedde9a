import { z } from "zod";

import { backendSchema } from "./backend-schema";

const roleTemplate = z
  .string()
  .regex(
    /^arn:(aws|aws-us-gov|aws-cn|\{partition\}):iam::\{accountId\}:role\/(?=.{1,576}$)([\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/,
    "the ARN of an IAM role with {accountId} for the account, such as arn:aws:iam::{accountId}:role/terraform-deploy",
  );

/** How Terraform reaches the accounts and its states. */
export const terraformSchema = z.strictObject({
  deployRole: roleTemplate.describe(
    "ARN of the role that applies, with `{accountId}` (and, where wanted, `{partition}`) to fill in.",
  ),
  readOnlyRole: roleTemplate.describe(
    "ARN of the role that plans and detects drift, with the same places to fill in.",
  ),
  backend: backendSchema.describe("Where Terraform keeps its states."),
});
