import { z } from "zod";

import { lifecycleSchema } from "./lifecycle-schema";
import { regionNameSchema } from "./region-name-schema";

/** A region of the hub; a bare name is an active and protected region. */
export const hubRegionSchema = z.union([
  regionNameSchema.transform((name) => ({ name, lifecycle: "active" as const, protect: true })),
  z.strictObject({
    name: regionNameSchema.describe("Region name."),
    lifecycle: lifecycleSchema
      .default("active")
      .describe("`retired` removes what the hub has in the region and keeps its provider."),
    protect: z
      .boolean()
      .default(true)
      .describe("Whether Terraform refuses to destroy the region's log bucket and session key."),
  }),
]);
