import { z } from "zod";

import { accountIdSchema } from "./account-id-schema";
import { hubRegionSchema } from "./hub-region-schema";

/** The central account: it owns the Session documents, the session keys and the recordings. */
export const hubSchema = z.strictObject({
  accountId: accountIdSchema.describe("Account id of the hub."),
  regions: z
    .array(hubRegionSchema)
    .min(1, "at least one region")
    .describe(
      "Regions in which sessions take place; each gets documents, a session key and a log bucket.",
    ),
});
