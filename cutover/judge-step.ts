import type { CutoverStep } from "./cutover";

export interface StepJudgement {
  readonly step: CutoverStep["step"];
  /** What is left, one sentence each; empty and nothing unknown: the step is done. */
  readonly left: readonly string[];
  /** Why parts of it cannot be told, one sentence each. @default - all of it can */
  readonly unknown?: readonly string[];
  /** What to do about it. */
  readonly next: readonly string[];
}

/** A step of the list: what is certainly left makes it open, what nobody can tell makes it unknown. */
export function judgeStep({ step, left, unknown = [], next }: StepJudgement): CutoverStep {
  if (left.length > 0) return { step, status: "open", left: [...left, ...unknown], next };
  if (unknown.length > 0) return { step, status: "unknown", left: unknown, next };
  return { step, status: "done", left: [], next: [] };
}
