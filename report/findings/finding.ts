import type { PlannedChange } from "../../fleet/plans/planned-change";
import type { FailedStack, SkippedStack } from "../../fleet/stack-result";
import type { Diagnostic } from "../../fleet/terraform/diagnostic";
import type { Rank } from "./rank";

/** Something that a run found in one stack or, the same, in many: one row of a report. */
export type Finding =
  | ChangeFinding
  | FailureFinding
  | SkippedFinding
  | IncompleteFinding
  | OutputsFinding
  | WarningFinding;

interface InStacks {
  readonly rank: Rank;
  /** Names of the stacks, each once, in the order of the run; at least one. */
  readonly stacks: readonly string[];
}

/**
 * One change. Where several stacks have it, what is a stack's own is a placeholder in it:
 * `<account id>`, `<account>`, `<region>`.
 */
export interface ChangeFinding extends InStacks {
  readonly kind: "change";
  readonly change: PlannedChange;
  /** How many resources: a stack can have the change in several regions. */
  readonly count: number;
}

export interface FailureFinding extends InStacks {
  readonly kind: "failure";
  readonly reason: FailedStack["reason"];
  readonly command: string;
  /** Of the first stack: the details of the others can differ. */
  readonly errors: readonly Diagnostic[];
  readonly nextSteps: readonly string[];
}

interface SkippedFinding extends InStacks {
  readonly kind: "skipped";
  readonly reason: SkippedStack["reason"];
}

/** Terraform deferred a part of these plans. */
interface IncompleteFinding extends InStacks {
  readonly kind: "incomplete";
}

interface OutputsFinding extends InStacks {
  readonly kind: "outputs";
  readonly names: readonly string[];
}

export interface WarningFinding extends InStacks {
  readonly kind: "warning";
  /** Of the first stack. */
  readonly warning: Diagnostic;
}
