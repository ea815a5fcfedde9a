import type { StackResult } from "../fleet/stack-result";
import { changeCounts } from "./change-counts";

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
      const how = result.reason === "interrupted" ? "interrupted" : "failed";
      return `${how} in ${result.command}${before === "" ? "" : `, ${before} before`}`;
    }
    case "skipped":
      return `skipped: ${result.reason}`;
  }
}
