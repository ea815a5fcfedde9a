import type { Cutover } from "../../cutover/cutover";
import { counted } from "../run/counted";

/** One sentence on all accounts; zero is the goal. */
export function cutoverTotal({ accounts }: Cutover): string {
  const done = accounts.filter(({ steps }) => steps.every(({ status }) => status === "done"));
  const rules = accounts.reduce((sum, { exposures }) => sum + exposures.length, 0);
  const bastions = accounts.reduce((sum, account) => sum + account.bastions.length, 0);
  const parts = [
    `${done.length} of ${counted(accounts.length, "account")} done`,
    `${counted(rules, "rule")} still ${rules === 1 ? "admits" : "admit"} SSH or RDP`,
    bastions === 1
      ? "1 host looks like a bastion"
      : `${counted(bastions, "host")} look like bastions`,
  ];
  return `${parts.join("; ")}. Of regions that are not named nothing is said.`;
}
