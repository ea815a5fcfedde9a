import { z } from "zod";

const stack = "the name of a stack, such as payments-production; * stands for any characters";
const address =
  "the address of a resource with its type, such as aws_iam_role.*; * stands for any characters";
const attribute = "the path of an attribute, such as tags.Team; * stands for any characters";
const reason = "why this drift is accepted, at most 500 characters";

/**
 * `known-drift.yaml`: drifts that people accept for a while. Only the flag `u` on a pattern: the JSON
 * Schema for editors loses the others.
 */
export const knownDriftSchema = z.array(
  z.strictObject({
    stack: z
      .string(stack)
      .regex(/^[\p{L}\p{N}*_-]{1,128}$/u, stack)
      .describe("Name of a stack; `*` stands for any characters."),
    address: z
      .string(address)
      // A pattern for every type would accept whatever happens.
      .regex(/^[a-z][a-z0-9]*_[a-z0-9_]*\..{1,256}$/, address)
      .describe("Address of a resource, its type in full; `*` stands for any characters."),
    attribute: z
      .string(attribute)
      .regex(/^[A-Za-z_].{0,255}$/, attribute)
      .exactOptional()
      .describe("Path of an attribute and all in it. Without it: the whole resource."),
    reason: z
      .string(reason)
      .regex(/^(?=[\s\S]*\S)[\s\S]{1,500}$/, reason)
      .describe("Why it is accepted."),
    until: z.iso
      .date("a date, such as 2027-01-31")
      .describe("Last day on which it is accepted (UTC)."),
  }),
  "a list of drifts, each with stack, address, reason and until",
);
