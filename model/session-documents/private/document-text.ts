import { z } from "zod";

/**
 * Text that enters a Session document outside its declared parameters.
 *
 * The agent replaces `{{ name }}` wherever it stands, also in logging and Run As inputs, so the two
 * braces are refused.
 *
 * @param maximum characters
 */
export function documentText(maximum: number): z.ZodString {
  return z
    .string()
    .min(1)
    .max(maximum)
    .regex(/^(?!.*\{\{)/s, {
      error: "text without `{{`, which Session Manager reads as a parameter",
    });
}
