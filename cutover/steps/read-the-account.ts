import { unreadSections } from "../../inventory/unread-sections";
import type { CutoverStep } from "../cutover";
import type { CutoverFacts } from "../cutover-facts";
import { judgeStep } from "../judge-step";

/** Nothing is called done on the strength of what could not be read. */
export function readTheAccount({ account, inventory }: CutoverFacts): CutoverStep {
  return judgeStep({
    step: "read-the-account",
    left: [],
    unknown: unreadSections(inventory).map(({ what, why }) => `${what}: ${why}`),
    next: [
      `Let ${account.terraform.readOnlyRoleArn} make the calls of docs/terraform-roles/inventory-account.json.`,
    ],
  });
}
