import type { FailedStack, StackResult } from "../fleet/stack-result";
import { changeCounts } from "./change-counts";
import { skipReasons } from "./skip-reasons";

/** What became of a stack, in a few words: `31 created`, `no changes`, `failed in apply`. */
export function stackOutcome(result: StackResult): string {
  switch (result.status) {
    case "planned": {
      const { changed, changes } = result;
      if (!changed) return "no changes";
      return changeCounts(changes, "planned") || "outputs to change";
    }
    case "applied":
      return changeCounts(result.changes, "done") || "nothing to do";
    case "failed": {
      const before = changeCounts(result.changes, "done");
      return `${failureWords[result.reason]} in ${result.command}${before === "" ? "" : `, ${before} before`}`;
    }
    case "skipped":
      return `skipped: ${skipReasons[result.reason]}`;
  }
}

const failureWords: Readonly<Record<FailedStack["reason"], string>> = {
  failed: "failed",
  unavailable: "failed",
  interrupted: "interrupted",
  refused: "refused",
  timeout: "timed out",
};
