import type { KnownCause } from "../known-cause";

/** Somebody applied something between the plan and its apply. */
export const savedPlanStale: KnownCause = {
  nextStep({ summary }, { name }) {
    if (!summary.includes("Saved plan is stale")) return undefined;
    return `Plan ${name} again, have the new plan reviewed, and apply that one.`;
  },
};
