import type { InstanceFacts } from "../inventory/facts/instance-facts";
import type { CutoverFacts } from "./cutover-facts";

/** Tells the hosts that go with the bastion: nobody puts them behind the agent any more. */
export function legacyHosts({
  account,
  bastions,
}: Pick<CutoverFacts, "account" | "bastions">): (
  region: string,
  instance: InstanceFacts,
) => boolean {
  const entries = account.regions.flatMap(({ name, legacyAccess }) =>
    legacyAccess.flatMap(({ instanceIds, autoScalingGroupNames }) => [
      ...instanceIds.map((id) => `${name} instance ${id}`),
      ...autoScalingGroupNames.map((group) => `${name} group ${group}`),
    ]),
  );
  const likely = bastions
    .filter(({ confidence }) => confidence === "likely")
    .map(({ region, host }) =>
      host.kind === "instance"
        ? `${region} instance ${host.instanceId}`
        : `${region} group ${host.name}`,
    );
  const hosts = new Set([...entries, ...likely]);
  return (region, { instanceId, autoScalingGroupName }) =>
    hosts.has(`${region} instance ${instanceId}`) ||
    (autoScalingGroupName !== undefined && hosts.has(`${region} group ${autoScalingGroupName}`));
}
