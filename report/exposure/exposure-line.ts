import type { Exposure } from "../../exposure/exposure";
import { counted } from "../run/counted";

const names = { 22: "22 (SSH)", 3389: "3389 (RDP)" } as const;

/** A rule in one sentence, without its account. */
export function exposureLine({ instanceIds, ports, region, rule }: Exposure): string {
  const { ruleId, securityGroupId, peer } = rule;
  const from = "cidr" in peer ? peer.cidr : peer.id;
  const what = ports.map((port) => names[port]).join(" and ");
  const where = instanceIds.length === 0 ? "no instance" : counted(instanceIds.length, "instance");
  return `${what} from ${from}: ${ruleId} of ${securityGroupId} in ${region}, on ${where}`;
}
