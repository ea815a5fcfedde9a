import { z } from "zod";

export const action = z.enum(["create", "update", "replace", "delete", "move", "import", "remove"]);

/** Of what was done, an apply tells no more. */
export const doneChange = z.object({ address: z.string(), action });

const side = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("value"), value: z.unknown() }),
    z.object({ kind: z.literal("absent") }),
    z.object({ kind: z.literal("sensitive") }),
    z.object({ kind: z.literal("known-after-apply") }),
  ])
  .describe("One side of a change; a sensitive value is never in a report.");

/** A change of one resource, as a plan tells it. */
export const plannedChange = z.object({
  address: z.string(),
  type: z.string().describe("Terraform's type, such as `aws_iam_role`."),
  action,
  drifted: z.boolean().describe("Whether something outside of Terraform changed it."),
  benign: z.boolean().describe("Whether both sides mean the same."),
  guard: z.string().optional().describe("Why a resource that would be destroyed is guarded."),
  known: z
    .object({ reason: z.string(), until: z.string() })
    .optional()
    .describe("Its entry in known-drift.yaml."),
  attributes: z.array(
    z.object({
      path: z.string(),
      before: side,
      after: side,
      forcesReplacement: z.boolean(),
    }),
  ),
  reason: z.string().optional().describe("Terraform's `action_reason`; an open set."),
  previousAddress: z.string().optional(),
  importId: z.string().optional(),
});

export const diagnostic = z.object({
  severity: z.enum(["error", "warning"]),
  summary: z.string(),
  detail: z.string(),
  address: z.string().optional(),
});
