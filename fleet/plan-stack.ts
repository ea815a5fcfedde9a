import { rmSync } from "node:fs";
import { join } from "node:path";

import { planIntoFile } from "./plan-into-file";
import { runStack } from "./run-stack";
import type { Stack } from "./stack";
import type { StackContext } from "./stack-context";
import type { FailedStack, PlannedStack } from "./stack-result";

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
  const planFile = out ?? join(stack.folder, "unsaved.tfplan");
  return runStack({
    stack,
    context,
    command: "plan",
    say,
    repeatable: () => true,
    work: async (terraform) => {
      try {
        const props = { terraform, stack, context, planFile };
        return await planIntoFile({ ...props, lock: false, role: "read-only", observe });
      } finally {
        if (out === undefined) rmSync(planFile, { force: true });
      }
    },
  });
}
