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
  /** Whether an apply would do anything, changes of outputs included. */
  readonly changed: boolean;
  readonly changes: readonly ResourceChange[];
  readonly changedOutputs: readonly string[];
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
  /** `interrupted`: it was stopped while it ran. */
  readonly reason: "failed" | "interrupted" | "unavailable";
  /** Terraform's subcommand. */
  readonly command: string;
  /** What an apply had done when it failed. */
  readonly changes: readonly ResourceChange[];
  readonly diagnostics: readonly Diagnostic[];
  /** What to do about causes that are known, one sentence each. */
  readonly nextSteps: readonly string[];
}

interface SkippedStack {
  readonly name: string;
  readonly status: "skipped";
  /** `interrupted`: the run was stopped before its turn. */
  readonly reason: "interrupted";
}
