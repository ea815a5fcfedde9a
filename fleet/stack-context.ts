import type { FleetProviders } from "./fleet-providers";
import type { PlanFindings } from "./plans/classify-plan";
import type { Stack } from "./stack";
import type { PlannedStack } from "./stack-result";
import type { Diagnostic } from "./terraform/diagnostic";
import type { TerraformProps } from "./terraform/terraform";

/** What the runs of all stacks of a fleet share. */
export interface StackContext {
  readonly providers: FleetProviders;
  /** How to run Terraform. */
  readonly terraform: Omit<TerraformProps, "folder" | "onOutput">;
  /** Milliseconds that one stack may take, waiting for its turn aside. */
  readonly timeout: number;
  /** Waits until the organization's rate limits leave room for what the command will call. */
  admit(stack: Stack, command: "plan" | "apply", signal?: AbortSignal): Promise<void>;
  /** What a plan, as `terraform show -json` prints it, found. */
  classify(stack: Stack, planJson: unknown): PlanFindings;
  /** Why there should not even be such a plan, and what to do; empty when it may be. */
  planRefusals(planned: PlannedStack): readonly Refusal[];
  /** Why an apply of the plan is refused, and what to do; empty when it is not. */
  applyRefusals(planned: PlannedStack): readonly Refusal[];
  /** Milliseconds to wait before the run is repeated; `undefined` when it is not worth it. */
  retryDelay(diagnostics: readonly Diagnostic[], attempt: number): number | undefined;
}

export interface Refusal {
  readonly summary: string;
  readonly nextStep: string;
}
