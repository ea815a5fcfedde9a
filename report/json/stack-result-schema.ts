import { z } from "zod";

import { diagnostic, doneChange, plannedChange } from "./change-schema";

const shared = {
  name: z.string().describe("`hub`, or the name of the account's file."),
  accountId: z.string().optional(),
};
const ran = { ...shared, durationMs: z.number().nonnegative() };

/** Why a stack failed. */
export const failureReason = z.enum(["failed", "interrupted", "timeout", "unavailable", "refused"]);

/** What became of one stack. */
export const stackResultSchema = z.discriminatedUnion("status", [
  z.object({
    ...ran,
    status: z.literal("planned"),
    class: z.enum(["incomplete", "drift", "pending-change", "benign", "outputs-only", "in-sync"]),
    changed: z.boolean().describe("Whether an apply would do anything."),
    changes: z.array(plannedChange),
    observed: z
      .array(plannedChange)
      .describe("Changed outside of Terraform; an apply would not touch it."),
    changedOutputs: z.array(z.string()),
    formerName: z.string().optional().describe("The name that the state knows this account by."),
    warnings: z.array(diagnostic),
  }),
  z.object({
    ...ran,
    status: z.literal("applied"),
    changes: z.array(doneChange),
    warnings: z.array(diagnostic),
  }),
  z.object({
    ...ran,
    status: z.literal("failed"),
    reason: failureReason,
    command: z.string().describe("Terraform's subcommand."),
    changes: z.array(doneChange).describe("What an apply had done when it failed."),
    diagnostics: z.array(diagnostic),
    nextSteps: z.array(z.string()),
  }),
  z.object({
    ...shared,
    status: z.literal("skipped"),
    reason: z.enum(["interrupted", "fail-fast", "hub-failed", "nothing-to-do"]),
  }),
]);
