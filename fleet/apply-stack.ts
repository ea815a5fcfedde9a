import { planIntoFile } from "./plan-into-file";
import { refuse } from "./refuse";
import { runStack } from "./run-stack";
import type { Stack } from "./stack";
import type { StackContext } from "./stack-context";
import type { AppliedStack, FailedStack } from "./stack-result";
import { withUnsavedPlan } from "./with-unsaved-plan";

/**
 * Plans one stack, checks the plan, and applies exactly that plan, with the deploy role.
 *
 * It is repeated when it was throttled: what was done by then is in the state, so the next plan
 * holds the rest.
 */
export async function applyStack(
  stack: Stack,
  context: StackContext,
  say: (message: string) => void,
): Promise<AppliedStack | FailedStack> {
  const { name, folder } = stack;
  return runStack({
    stack,
    context,
    command: "apply",
    say,
    repeatable: () => true,
    work: async (terraform) =>
      withUnsavedPlan(async (planFile) => {
        const props = { terraform, stack, context, planFile, observe: false };
        const planned = await planIntoFile({ ...props, lock: true, role: "deploy" });
        refuse("apply", context.applyRefusals({ ...planned, name, duration: 0 }), folder);
        const applied = planned.changed
          ? await terraform.apply({ planFile, variables: { terraform_role: "deploy" } })
          : { changes: [], outputs: await terraform.output(), warnings: planned.warnings };
        return { status: "applied", ...applied };
      }),
  });
}
