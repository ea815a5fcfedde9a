import type { Refusal } from "../stack-context";
import type { FoundState } from "./found-state";

/**
 * One refusal for each account that has resources and no file any more. Terraform would never look
 * at it again: its access roles and groups would stay, and nobody would see them.
 *
 * @param states as `listStates` found them
 * @param accountIds of all stacks of the configuration, the hub's included
 */
export function vanishedAccounts(
  states: readonly FoundState[],
  accountIds: ReadonlySet<string>,
): readonly Refusal[] {
  return states
    .filter(({ accountId }) => !accountIds.has(accountId))
    .map(({ accountId, place }) => ({
      summary:
        `ACCOUNT_VANISHED: No file describes the account ${accountId}, and its state in ${place} ` +
        "still manages resources.",
      nextStep:
        "Restore its file under config/accounts/ with `lifecycle: retired` and apply: that removes " +
        "the resources. Delete the file after that.",
    }));
}
