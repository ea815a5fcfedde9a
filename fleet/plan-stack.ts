import { planIntoFile } from "./plan-into-file";
import { runStack } from "./run-stack";
import type { Stack } from "./stack";
import type { StackContext } from "./stack-context";
import type { FailedStack, PlannedStack } from "./stack-result";
import { withUnsavedPlan } from "./with-unsaved-plan";

export interface PlanStackOptions {
  /** Absolute path of the saved plan, which holds secrets. @default - the plan is not kept */
  readonly out?: string;
  /** Whether what an apply would not touch is told, too. @default false */
  readonly observe?: boolean;
}

/**
 * Plans one stack with the read-only role and without the state's lock: Terraform refuses to apply
 * a plan that another run has overtaken.
 */
export async function planStack(
  stack: Stack,
  context: StackContext,
  say: (message: string) => void,
  { out, observe = false }: PlanStackOptions = {},
): Promise<PlannedStack | FailedStack> {
  return runStack({
    stack,
    context,
    command: "plan",
    say,
    repeatable: () => true,
    work: async (terraform) => {
      const plan = (planFile: string): ReturnType<typeof planIntoFile> => {
        const props = { terraform, stack, context, planFile };
        return planIntoFile({ ...props, lock: false, role: "read-only", observe });
      };
      return out === undefined ? withUnsavedPlan(plan) : plan(out);
    },
  });
}
