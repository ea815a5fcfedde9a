import { z } from "zod";

const arnPatterns = z.array(z.string().min(1)).default([]);

/** Who may use session keys and log buckets beside the roles that this product makes. */
export const principalsSchema = z.strictObject({
  clients: arnPatterns.describe(
    "ARN patterns of IAM roles whose people may open sessions, such as administrators.",
  ),
  agents: arnPatterns.describe(
    "ARN patterns of instance roles that the product did not make, such as that of Default Host Management.",
  ),
});
