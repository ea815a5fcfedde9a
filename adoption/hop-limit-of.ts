import type { ImageFacts } from "../inventory/facts/image-facts";
import type { InstanceFacts } from "../inventory/facts/instance-facts";
import type { LaunchData } from "../inventory/facts/launch-data";

export interface HopLimitSources {
  readonly data: LaunchData;
  /** Of `data`, where it could be read. */
  readonly image?: ImageFacts;
  /** Of the groups that launch from `data`. */
  readonly instances: readonly InstanceFacts[];
}

/**
 * Hops of the metadata service's answers, as instances have them today: where their launch data says
 * nothing, the image and the account decide; `undefined`: nothing tells.
 */
export function hopLimitOf({ data, image, instances }: HopLimitSources): number | undefined {
  if (data.metadataHopLimit !== undefined) return data.metadataHopLimit;
  const seen = [
    ...instances.map(({ metadata }) => metadata.hopLimit),
    ...(image === undefined ? [] : [image.metadataHopLimit]),
  ];
  return seen.length === 0 ? undefined : Math.max(...seen);
}
