import type { PlanClass } from "./plans/plan-class";
import type { PlannedChange } from "./plans/planned-change";
import type { Diagnostic } from "./terraform/diagnostic";
import type { ResourceChange } from "./terraform/resource-change";

/** What became of one stack in a run; every stack of a run has one. */
export type StackResult = PlannedStack | AppliedStack | FailedStack | SkippedStack;

interface RanStack {
  readonly name: string;
  /** Milliseconds, `init` included. */
  readonly duration: number;
}

export interface PlannedStack extends RanStack {
  readonly status: "planned";
  readonly class: PlanClass;
  /** Whether an apply would do anything, changes of outputs included. */
  readonly changed: boolean;
  /** What an apply would do, in Terraform's order. */
  readonly changes: readonly PlannedChange[];
  /** What changed outside of Terraform without a change that an apply would make. */
  readonly observed: readonly PlannedChange[];
  readonly changedOutputs: readonly string[];
  /** The name that the state knows this account by, where it is another one than the file's. */
  readonly formerName?: string;
  readonly warnings: readonly Diagnostic[];
}

export interface AppliedStack extends RanStack {
  readonly status: "applied";
  /** What was done. */
  readonly changes: readonly ResourceChange[];
  /** Values by name, without the sensitive ones. */
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly warnings: readonly Diagnostic[];
}

export interface FailedStack extends RanStack {
  readonly status: "failed";
  /** `interrupted`: it was stopped while it ran; `timeout`: it ran for too long. */
  readonly reason: "failed" | "interrupted" | "timeout" | "unavailable" | "refused";
  /** Terraform's subcommand. */
  readonly command: string;
  /** What an apply had done when it failed. */
  readonly changes: readonly ResourceChange[];
  readonly diagnostics: readonly Diagnostic[];
  /** What to do about causes that are known, one sentence each. */
  readonly nextSteps: readonly string[];
}

export interface SkippedStack {
  readonly name: string;
  readonly status: "skipped";
  /**
   * `interrupted`: the run was stopped before its turn; `fail-fast`: another stack had failed;
   * `hub-failed`: the hub has to be applied first, and was not; `nothing-to-do`: its saved plan has
   * no changes.
   */
  readonly reason: "interrupted" | "fail-fast" | "hub-failed" | "nothing-to-do";
}
