import type { Rank } from "../findings/rank";
import type { StackClass } from "../run/stack-class";

/** The colour that goes with a rank or a class; a word always says the same. */
export type Tone = "red" | "amber" | "green" | "blue" | "grey";

export const rankTones: Readonly<Record<Rank, Tone>> = {
  "guarded-destroy": "red",
  destroy: "red",
  failure: "red",
  incomplete: "amber",
  skipped: "grey",
  drift: "amber",
  access: "amber",
  create: "green",
  update: "blue",
  "state-only": "grey",
  outputs: "grey",
  observed: "grey",
  benign: "grey",
  warning: "grey",
};

export const classTones: Readonly<Record<StackClass, Tone>> = {
  error: "red",
  incomplete: "amber",
  drift: "amber",
  "pending-change": "blue",
  "outputs-only": "grey",
  benign: "grey",
  skipped: "grey",
  applied: "green",
  "in-sync": "green",
};
