import type { PlanFindings } from "./plans/classify-plan";
import { refuse } from "./refuse";
import type { Stack } from "./stack";
import type { StackContext } from "./stack-context";
import type { PlannedStack } from "./stack-result";
import type { Terraform } from "./terraform/terraform";

export interface PlanIntoFileProps {
  readonly terraform: Terraform;
  readonly stack: Stack;
  readonly context: StackContext;
  /** Absolute. */
  readonly planFile: string;
  readonly lock: boolean;
  /** Which of the account's two roles Terraform assumes. */
  readonly role: "deploy" | "read-only";
  /**
   * Whether a plan without changes is read all the same, for what happened outside of Terraform that
   * an apply would not touch.
   */
  readonly observe: boolean;
}

/** What Terraform says with its exit code alone. */
const nothingToDo: PlanFindings = {
  class: "in-sync",
  changed: false,
  changes: [],
  observed: [],
  changedOutputs: [],
};

/** Plans into a file, and reads from that file what the plan found. */
export async function planIntoFile(
  props: PlanIntoFileProps,
): Promise<Omit<PlannedStack, "name" | "duration">> {
  const { terraform, stack, context, planFile, lock, role, observe } = props;
  const variables = { terraform_role: role };
  const { changed, warnings } = await terraform.plan({ out: planFile, lock, variables });
  const findings =
    changed || observe ? context.classify(stack, await terraform.showPlan(planFile)) : nothingToDo;
  const planned = { status: "planned", ...findings, warnings } as const;
  const { name, folder } = stack;
  refuse("plan", context.planRefusals({ ...planned, name, duration: 0 }), folder);
  return planned;
}
