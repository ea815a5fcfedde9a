import type { Discovery } from "../../adoption/discovery";
import { counted } from "../run/counted";

/** One sentence on all accounts. */
export function discoveryTotal({ accounts }: Discovery): string {
  const sum = (count: (account: Discovery["accounts"][number]) => number): number =>
    accounts.reduce((total, account) => total + count(account), 0);
  const instances = sum(({ counts }) => counts.instances);
  const managed = sum(({ counts }) => counts.managed);
  const files = sum(({ proposal }) => (proposal === undefined ? 0 : 1));
  return `${counted(accounts.length, "account")}: ${managed} of ${counted(instances, "instance")} behind the agent, ${counted(files, "proposed file")}. Nothing was written to an account.`;
}
