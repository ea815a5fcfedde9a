import { declaredAccess } from "../exposure/declared-access";
import { isOfHost } from "../exposure/is-of-host";
import type { InstanceFacts } from "../inventory/facts/instance-facts";
import type { CutoverFacts } from "./cutover-facts";

/** Tells the hosts that go with the bastion: nobody puts them behind the agent any more. */
export function legacyHosts({
  account,
  bastions,
}: Pick<CutoverFacts, "account" | "bastions">): (
  region: string,
  instance: Pick<InstanceFacts, "autoScalingGroupName" | "instanceId">,
) => boolean {
  const likely = bastions.filter(({ confidence }) => confidence === "likely");
  const hosts = [...declaredAccess(account).hosts, ...likely];
  return (region, instance) =>
    hosts.some((one) => one.region === region && isOfHost(instance, one.host));
}
