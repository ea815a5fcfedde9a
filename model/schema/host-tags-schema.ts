import { z } from "zod";

import { tagsSchema } from "./tags-schema";

/** Tags that a policy compares: an empty value would compare with nothing. */
export const hostTagsSchema = z.record(
  tagsSchema.keyType,
  tagsSchema.valueType.min(1, "a tag value of 1 to 256 characters"),
);
