import type { Refusal } from "./stack-context";
import { TerraformError } from "./terraform/terraform-error";

/** @throws TerraformError `refused`, with every refusal, when there is one. */
export function refuse(
  command: "plan" | "apply",
  refusals: readonly Refusal[],
  folder: string,
): void {
  if (refusals.length === 0) return;
  throw new TerraformError({
    command,
    reason: "refused",
    folder,
    changes: [],
    diagnostics: refusals.map(({ summary, nextStep }) => ({
      severity: "error",
      summary,
      detail: nextStep,
    })),
  });
}
