import { knownCauses } from "./known-causes";
import type { Stack } from "./stack";
import type { AppliedStack, FailedStack, PlannedStack } from "./stack-result";
import { Terraform, type TerraformProps } from "./terraform/terraform";
import { TerraformError } from "./terraform/terraform-error";

export type StackCommand = "plan" | "apply";

/**
 * Initializes one stack and plans or applies it. A failure of Terraform is a result, with the next
 * step where the cause is known.
 */
export async function runStack(
  stack: Stack,
  command: StackCommand,
  props: Omit<TerraformProps, "folder">,
): Promise<PlannedStack | AppliedStack | FailedStack> {
  const { name, folder } = stack;
  const begin = performance.now();
  const duration = (): number => Math.round(performance.now() - begin);
  try {
    const terraform = new Terraform({ ...props, folder });
    await terraform.init();
    return command === "plan"
      ? { name, status: "planned", ...(await terraform.plan()), duration: duration() }
      : { name, status: "applied", ...(await terraform.apply()), duration: duration() };
  } catch (error) {
    if (!(error instanceof TerraformError)) throw error;
    const { reason, command: failed, changes, diagnostics } = error.props;
    return {
      name,
      status: "failed",
      reason,
      command: failed,
      changes,
      diagnostics,
      nextSteps: nextSteps(error, stack),
      duration: duration(),
    };
  }
}

function nextSteps({ props }: TerraformError, stack: Stack): readonly string[] {
  const errors = props.diagnostics.filter(({ severity }) => severity === "error");
  const steps = knownCauses.flatMap((cause) =>
    errors.map((error) => cause.nextStep(error, stack)).filter((step) => step !== undefined),
  );
  return [...new Set(steps)];
}
