import type { AutoScalingGroupFacts } from "../inventory/facts/auto-scaling-group-facts";
import type { ImageFacts } from "../inventory/facts/image-facts";
import type { RegionInventory } from "../inventory/region-inventory";
import { agentHostOf } from "./agent-host-of";
import type { AgentHost } from "./discovery";
import { hopLimitOf } from "./hop-limit-of";
import { imageOf } from "./image-of";
import type { LaunchSource } from "./launch-source-of";

/** Groups and what they launch from: adopted together, or not at all. */
export interface LaunchUnit {
  readonly region: string;
  readonly groups: readonly AutoScalingGroupFacts[];
  readonly source: LaunchSource;
  /** Of the source, where it could be read. */
  readonly image?: ImageFacts;
  /** What the instances are, where something tells. */
  readonly host?: AgentHost;
  /** Hops of the metadata service's answers today; `undefined`: nothing tells. */
  readonly hopLimit: number | undefined;
  /** Whether a subnet of the groups gives instances a public address; `undefined`: nothing tells. */
  readonly publicSubnet: boolean | undefined;
}

export function launchUnitOf(
  region: RegionInventory,
  groups: readonly AutoScalingGroupFacts[],
  source: LaunchSource,
): LaunchUnit {
  const { data } = source;
  const image = imageOf(region, data.imageId);
  const host = agentHostOf(region, data.imageId);
  const names = new Set<string | undefined>(groups.map(({ name }) => name));
  const instances = (region.instances.known ? region.instances.value : []).filter(
    ({ autoScalingGroupName }) => names.has(autoScalingGroupName),
  );
  return {
    region: region.name,
    groups,
    source,
    ...(image !== undefined && { image }),
    ...(host !== undefined && { host }),
    hopLimit: hopLimitOf({ data, ...(image !== undefined && { image }), instances }),
    publicSubnet: publicSubnet(region, groups),
  };
}

function publicSubnet(
  { network }: RegionInventory,
  groups: readonly AutoScalingGroupFacts[],
): boolean | undefined {
  const ids = new Set(groups.flatMap(({ subnetIds }) => subnetIds));
  const found = (network.known ? network.value.subnets : []).filter(({ id }) => ids.has(id));
  if (found.some(({ publicIpOnLaunch }) => publicIpOnLaunch)) return true;
  return found.length === ids.size ? false : undefined;
}
