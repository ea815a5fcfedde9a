import type { ExposureRun } from "../../exposure/exposure-run";
import { counted } from "../run/counted";

/** How all accounts stand, in a few sentences; zero is the goal. */
export function exposureTotal({ accounts }: ExposureRun): string {
  const all = accounts.flatMap(({ exposures }) => exposures);
  const world = all.filter(({ reach }) => reach === "world").length;
  const unread = accounts.filter((account) => account.unread.length > 0).length;
  const internal = accounts.reduce((sum, account) => sum + account.internal.length, 0);
  const ofServices = accounts.reduce((sum, account) => sum + account.ofServices.length, 0);
  const regions = [...new Set(accounts.flatMap((account) => account.regions))].sort();
  return [
    `${counted(all.length, "rule")} ${all.length === 1 ? "admits" : "admit"} SSH or RDP, ${world} from the whole world.`,
    ...(unread === 0 ? [] : [`${counted(unread, "account")} could not be read whole.`]),
    ...(internal === 0
      ? []
      : [
          `Not counted: ${counted(internal, "rule")} by which security groups admit each other on more than that.`,
        ]),
    ...(ofServices === 0
      ? []
      : [
          `Not counted: ${counted(ofServices, "rule")} of load balancers, endpoints and other services, on no instance.`,
        ]),
    `Looked at: ${counted(accounts.length, "account")} in ${regions.join(", ")}; others may be open.`,
  ].join(" ");
}
