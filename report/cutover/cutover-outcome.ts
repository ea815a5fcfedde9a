import type { AccountCutover } from "../../cutover/cutover";
import { counted } from "../run/counted";
import { stepTitles } from "./step-titles";

/** How far an account is, in a few words. */
export function cutoverOutcome({ exposures, steps }: AccountCutover): string {
  const next = steps.find(({ status }) => status !== "done");
  const done = steps.filter(({ status }) => status === "done").length;
  const ports = counted(exposures.length, "open rule");
  return next === undefined
    ? `done, ${ports}`
    : `${done} of ${steps.length} steps done, ${ports}; next: ${stepTitles[next.step]}`;
}
