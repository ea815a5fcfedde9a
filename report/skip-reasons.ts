import type { SkippedStack } from "../fleet/stack-result";

/** Why a stack was skipped, for people. */
export const skipReasons: Readonly<Record<SkippedStack["reason"], string>> = {
  interrupted: "interrupted",
  "fail-fast": "another stack had failed",
  "hub-failed": "the hub has to be applied first, and was not",
  "nothing-to-do": "nothing to do",
};
