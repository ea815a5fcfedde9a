import { z } from "zod";

/**
 * An id that EC2 gives: a prefix, and 8 or 17 hexadecimal digits.
 *
 * @param prefix such as `sg`
 * @param what for the message, such as `a security group`
 */
export function ec2IdSchema(prefix: string, what: string): z.ZodString {
  return z
    .string()
    .regex(
      new RegExp(`^${prefix}-([0-9a-f]{8}|[0-9a-f]{17})$`),
      `the id of ${what}, such as ${prefix}-0a1b2c3d`,
    );
}
