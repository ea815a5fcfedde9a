import type { InstanceFacts } from "../inventory/facts/instance-facts";
import type { LikelyBastion } from "./likely-bastion";

/** Whether an instance is the host, or one of its instances. */
export function isOfHost(
  { autoScalingGroupName, instanceId }: Pick<InstanceFacts, "autoScalingGroupName" | "instanceId">,
  host: LikelyBastion["host"],
): boolean {
  return host.kind === "instance"
    ? host.instanceId === instanceId
    : host.name === autoScalingGroupName;
}
