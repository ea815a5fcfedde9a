/** What a reviewer has to see, the riskiest first, with the heading that reports give it. */
export const rankTitles = {
  "guarded-destroy": "Guarded resources destroyed or replaced",
  destroy: "Resources destroyed or replaced",
  failure: "Failures",
  incomplete: "Incomplete plans",
  skipped: "Skipped stacks",
  drift: "Drift",
  access: "Access changes",
  create: "Creations",
  update: "Updates",
  "state-only": "Moved, imported or removed in the state only",
  outputs: "Outputs",
  observed: "Changed outside of Terraform, nothing to apply",
  benign: "Benign differences",
  warning: "Warnings",
} as const;

export type Rank = keyof typeof rankTitles;

/** Every rank, the riskiest first. */
export const ranks = Object.keys(rankTitles) as readonly Rank[];
