import type { Refusal } from "../stack-context";
import type { PlannedStack } from "../stack-result";

/**
 * Why an apply is refused because account files exchanged their ids: the state of an account knows
 * it by the name that another file has now. To apply it would give each team the other one's groups,
 * roles and sessions. A renamed file is no such case: nobody has its former name any more.
 *
 * @param names of all stacks of the configuration, selected or not
 */
export function swapRefusals(
  { name, formerName }: Pick<PlannedStack, "name" | "formerName">,
  names: readonly string[],
): readonly Refusal[] {
  if (formerName === undefined || formerName === name || !names.includes(formerName)) return [];
  return [
    {
      summary:
        `ACCOUNT_IDS_SWAPPED: The account of ${name} was applied as ${formerName} before, and there ` +
        `is another file for ${formerName} now: account ids were exchanged between files.`,
      nextStep:
        "Give each file its former id again. To rename several files, apply one renaming after " +
        "the other, so that no file takes a name that is still in use.",
    },
  ];
}
