import { z } from "zod";

/** Tags of instances and volumes: EC2 accepts any character. */
export const instanceTagsSchema = z.record(
  z
    .string()
    .regex(
      /^(?![aA][wW][sS]:).{1,127}$/u,
      "an EC2 tag key of at most 127 characters, not beginning with aws:",
    ),
  z.string().max(255, "an EC2 tag value of at most 255 characters"),
);
