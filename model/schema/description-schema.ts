import { z } from "zod";

/**
 * A description that IAM accepts: Latin-1 without control characters, one line.
 *
 * @param maximum characters
 */
export function descriptionSchema(maximum: number): z.ZodString {
  return z
    .string()
    .min(1, "at least one character")
    .max(maximum, `at most ${maximum} characters`)
    .regex(
      /^[\u0020-\u007E\u00A1-\u00FF]*$/,
      "one line of printable characters of Latin-1, which is what IAM accepts",
    );
}
