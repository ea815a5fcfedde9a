import type { Exposure } from "../../exposure/exposure";
import { counted } from "../run/counted";

const names = { 22: "22 (SSH)", 3389: "3389 (RDP)" } as const;

/** A rule in one sentence, without its account. */
export function exposureLine({ instanceIds, ports, region, rule, services }: Exposure): string {
  const { ruleId, securityGroupId, peer } = rule;
  const from = "cidr" in peer ? peer.cidr : peer.id;
  const what = ports.map((port) => names[port]).join(" and ");
  const on = [
    ...(instanceIds.length === 0 ? [] : [counted(instanceIds.length, "instance")]),
    ...(services ?? []),
  ];
  const where = on.length === 0 ? "no instance" : on.join(" and ");
  const more = services === undefined ? ", and nobody could read on what else" : "";
  return `${what} from ${from}: ${ruleId} of ${securityGroupId} in ${region}, on ${where}${more}`;
}
