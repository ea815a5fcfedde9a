import type { StackClass } from "./run/stack-class";
import { shellWord } from "./values/shell-word";

/** One way out: why one would take it, and the commands, each on a line of its own. */
export interface Remedy {
  readonly what: string;
  /** May be empty: then `what` says it all. */
  readonly commands: readonly string[];
}

/** Where the commands of a remedy save plans. */
const plans = "plans";

/**
 * What to do about stacks of one class, the usual way first. Where there is a choice, the first
 * remedy restores what the configuration says and the second accepts what was found.
 *
 * @param stacks names; at least one
 */
export function remedies(found: StackClass, stacks: readonly string[]): readonly Remedy[] {
  const select = `--select ${shellWord(stacks.join(","))}`;
  const review = [`bastionless plan ${select} --out ${plans}`, `bastionless apply ${plans}`];
  switch (found) {
    case "error":
      return [
        {
          what: "Follow the next steps above, then look again:",
          commands: [`bastionless drift ${select}`],
        },
      ];
    case "incomplete":
      return [
        {
          what: "Apply what Terraform could plan, then look again:",
          commands: [...review, `bastionless drift ${select}`],
        },
      ];
    case "drift":
      return [
        { what: "Revert it to what the configuration says:", commands: review },
        {
          what: "Or accept it: change the configuration until the plan is empty:",
          commands: [
            `$EDITOR ${stacks.length === 1 ? configurationOf(stacks[0] ?? "") : "config/"}`,
            `bastionless plan ${select}`,
          ],
        },
        {
          what: "Or accept it for a while: list it in known-drift.yaml with a reason and a last day.",
          commands: [],
        },
      ];
    case "pending-change":
      return [{ what: "Apply what the configuration asks for:", commands: review }];
    case "outputs-only":
      return [{ what: "Apply it; no resource changes:", commands: review }];
    case "benign":
      return [{ what: "Nothing to do: both sides mean the same, or are accepted.", commands: [] }];
    case "skipped":
      return [{ what: "Look again:", commands: [`bastionless drift ${select}`] }];
    case "applied":
    case "in-sync":
      return [];
  }
}

function configurationOf(stack: string): string {
  return stack === "hub" ? "config/organization.yaml" : shellWord(`config/accounts/${stack}.yaml`);
}
