import { z } from "zod";

const message = 'a port from 1 to 65535, or an ascending range such as "8000-8100"';

const port = z.int(message).min(1, message).max(65_535, message);

const portRange = z
  .string()
  .regex(/^[1-9][0-9]{0,4}-[1-9][0-9]{0,4}$/, { error: message, abort: true })
  .refine(isAscending, message);

/** Ports that a Port document admits; without it AWS's own documents would admit every port. */
export const portList = z
  .array(z.union([port, portRange], message))
  .min(1, "at least one port: a document without ports would admit every port of the host")
  .max(50, "at most 50 ports and ranges");

function isAscending(range: string): boolean {
  const [first = 0, last = 0] = range.split("-").map(Number);
  return first < last && last <= 65_535;
}
