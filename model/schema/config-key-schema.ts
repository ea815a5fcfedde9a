import { z } from "zod";

/**
 * Keys of a map whose entries become parts of Terraform addresses.
 *
 * @param what for the message, such as `a launch template`
 */
export function configKeySchema(what: string): z.ZodString {
  return z
    .string()
    .regex(
      /^[a-z][a-z0-9-]{0,63}$/,
      `the key of ${what}: a lower-case letter, then lower-case letters, digits and -, at most 64`,
    );
}
