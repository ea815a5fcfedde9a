import type { PlanClass } from "../../fleet/plans/plan-class";
import type { StackResult } from "../../fleet/stack-result";

/** What became of a stack, in one word for people; what needs attention most comes first. */
export const stackClassTitles = {
  error: "failed",
  incomplete: "incomplete",
  drift: "drift",
  "pending-change": "pending change",
  "outputs-only": "outputs only",
  benign: "benign",
  skipped: "skipped",
  applied: "applied",
  "in-sync": "in sync",
} as const satisfies Record<PlanClass | "error" | "skipped" | "applied", string>;

export type StackClass = keyof typeof stackClassTitles;

/** Every class, what needs attention most first. */
export const stackClasses = Object.keys(stackClassTitles) as readonly StackClass[];

/** The class of a planned stack is its plan's; of any other what became of it. */
export function stackClass(result: StackResult): StackClass {
  switch (result.status) {
    case "planned":
      return result.class;
    case "failed":
      return "error";
    case "applied":
    case "skipped":
      return result.status;
  }
}
