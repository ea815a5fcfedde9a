import { z } from "zod";

import { lifecycleSchema } from "./lifecycle-schema";
import { regionNameSchema } from "./region-name-schema";

/** A region of an account; a bare name is an active region. */
export const accountRegionSchema = z.union([
  regionNameSchema.transform((name) => ({
    name,
    lifecycle: "active" as const,
    adoptDefaultDocument: false,
  })),
  z.strictObject({
    name: regionNameSchema.describe("Region name; one of the hub's regions."),
    lifecycle: lifecycleSchema
      .default("active")
      .describe("`retired` removes what the account has in the region and keeps its provider."),
    adoptDefaultDocument: z
      .boolean()
      .default(false)
      .describe(
        "`SSM-SessionManagerRunShell` exists in this region: with `defaultDocument: manage` it is imported.",
      ),
  }),
]);
