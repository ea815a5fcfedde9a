import { z } from "zod";

import { ranks } from "../findings/rank";
import { diagnostic, plannedChange } from "./change-schema";
import { failureReason } from "./stack-result-schema";

const shared = {
  rank: z.enum(ranks),
  stacks: z.array(z.string()).min(1).describe("Names of the stacks, each once."),
};

/** What was found in one stack or, the same, in many. */
export const findingSchema = z.discriminatedUnion("kind", [
  z.object({
    ...shared,
    kind: z.literal("change"),
    change: plannedChange.describe(
      "Where several stacks have it, `<account id>`, `<account>` and `<region>` stand for what is a stack's own.",
    ),
    count: z.int().positive().describe("How many resources."),
  }),
  z.object({
    ...shared,
    kind: z.literal("failure"),
    reason: failureReason,
    command: z.string(),
    errors: z.array(diagnostic).describe("Of the first stack."),
    nextSteps: z.array(z.string()),
  }),
  z.object({
    ...shared,
    kind: z.literal("skipped"),
    reason: z.enum(["interrupted", "fail-fast", "hub-failed", "nothing-to-do"]),
  }),
  z.object({ ...shared, kind: z.literal("incomplete") }),
  z.object({ ...shared, kind: z.literal("outputs"), names: z.array(z.string()) }),
  z.object({ ...shared, kind: z.literal("warning"), warning: diagnostic }),
]);
