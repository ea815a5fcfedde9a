import { z } from "zod";

import { permissionsBoundarySchema } from "./permissions-boundary-schema";
import { tagsSchema } from "./tags-schema";

const trustPolicy = z.string().refine(isPolicyDocument, {
  error: "a policy document as JSON text, with Version and Statement",
});

/** A role that instances work with and that was made elsewhere. */
const existingInstanceRole = z.strictObject({
  path: z
    .string()
    .regex(/^\/([\u0021-\u007E]+\/)?$/, "an IAM path: / or /…/")
    .max(512, "at most 512 characters")
    .default("/")
    .describe("IAM path of the role."),
  adopt: z
    .strictObject({
      description: z
        .string()
        .max(1_000, "at most 1000 characters")
        .default("")
        .describe("Description of the role, as it is."),
      trustPolicy: trustPolicy
        .exactOptional()
        .describe(
          "Trust policy of the role, whole, as JSON text. Without it: EC2 alone may assume the role.",
        ),
      maxSessionDuration: z
        .int()
        .min(3_600, "3600 to 43200 seconds")
        .max(43_200, "3600 to 43200 seconds")
        .default(3_600)
        .describe("Longest session of whoever assumes the role, in seconds, as it is."),
      permissionsBoundary: permissionsBoundarySchema.describe(
        "Name of the policy that bounds the role's permissions, as it is.",
      ),
      tags: tagsSchema.default({}).describe("Tags of the role; they add to the account's."),
    })
    .exactOptional()
    .describe(
      "The role is imported and belongs to this file from then on. Without it: others own the role, and only a policy for sessions is attached.",
    ),
});

/** By the names of the roles. */
export const existingInstanceRolesSchema = z.record(
  z.string().regex(/^[\w+=,.@-]{1,64}$/, "the name of an IAM role, not its ARN"),
  existingInstanceRole,
);

function isPolicyDocument(text: string): boolean {
  try {
    const document: unknown = JSON.parse(text);
    return (
      typeof document === "object" &&
      document !== null &&
      "Version" in document &&
      "Statement" in document
    );
  } catch {
    return false;
  }
}
