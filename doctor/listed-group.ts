import type { InstanceCase } from "./doctor-facts";

/** The Auto Scaling group of an instance, where a file lists it; no other can be rotated. */
export function listedGroup({
  instance: { autoScalingGroupName: group },
  region,
}: InstanceCase): string | undefined {
  return region.autoScalingGroups.some(({ name }) => name === group) ? group : undefined;
}
