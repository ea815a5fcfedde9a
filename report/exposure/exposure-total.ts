import type { ExposureRun } from "../../exposure/exposure-run";
import { counted } from "../run/counted";

/** One sentence on all accounts; zero is the goal. */
export function exposureTotal({ accounts }: ExposureRun): string {
  const all = accounts.flatMap(({ exposures }) => exposures);
  const world = all.filter(({ reach }) => reach === "world").length;
  const unread = accounts.filter((account) => account.unread.length > 0).length;
  const dark = unread === 0 ? "" : ` ${counted(unread, "account")} could not be read whole.`;
  return `${counted(all.length, "rule")} in ${counted(accounts.length, "account")} admit SSH or RDP, ${world} from the whole world.${dark}`;
}
