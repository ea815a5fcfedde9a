import { refuse } from "./refuse";
import { runStack } from "./run-stack";
import type { ApplyConditions, SavedPlans } from "./saved-plans/saved-plans";
import type { Stack } from "./stack";
import type { StackContext } from "./stack-context";
import type { AppliedStack, FailedStack, SkippedStack } from "./stack-result";

export interface ApplySavedPlanProps {
  readonly stack: Stack;
  readonly context: StackContext;
  /** Takes what Terraform says, for people to watch. */
  readonly say: (message: string) => void;
  readonly plans: SavedPlans;
  readonly conditions: ApplyConditions;
}

/**
 * Applies the saved plan of one stack with the deploy role: after its manifest was compared, and
 * after the same checks as any other plan. The apply is never repeated: a plan can be applied once.
 */
export async function applySavedPlan(
  props: ApplySavedPlanProps,
): Promise<AppliedStack | FailedStack | SkippedStack> {
  const { stack, context, say, plans, conditions } = props;
  const { name, folder } = stack;
  const mismatches = plans.mismatches(stack, conditions);
  if (mismatches.length === 0 && !plans.isChanged(name)) {
    return { name, status: "skipped", reason: "nothing-to-do" };
  }
  const planFile = plans.planFile(name);
  let isApplying = false;
  return runStack({
    stack,
    context,
    command: "apply",
    say,
    repeatable: () => !isApplying,
    check: () => {
      refuse("apply", mismatches, folder);
    },
    work: async (terraform) => {
      const findings = context.classify(stack, await terraform.showPlan(planFile));
      const planned = { status: "planned", name, duration: 0, warnings: [], ...findings } as const;
      refuse("plan", context.planRefusals(planned), folder);
      refuse("apply", context.applyRefusals(planned), folder);
      isApplying = true;
      const applied = await terraform.apply({
        planFile,
        variables: { terraform_role: "deploy" },
      });
      return { status: "applied", ...applied };
    },
  });
}
