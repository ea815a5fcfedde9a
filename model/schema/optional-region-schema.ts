import { regionNameSchema } from "./region-name-schema";

/** The region of something that is in one region. */
export const optionalRegionSchema = regionNameSchema
  .exactOptional()
  .describe("Region. May be left out when the account has one active region.");
