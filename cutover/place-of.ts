import type { LikelyBastion } from "../exposure/likely-bastion";

/** A host with its name, its region and who owns it. */
export function placeOf({ host, name, ownedBy, region }: LikelyBastion): string {
  const id = host.kind === "instance" ? host.instanceId : host.name;
  const owner = ownedBy === undefined ? "" : `, which belongs to ${ownedBy},`;
  return `${id}${name === id ? "" : ` (${name})`} in ${region}${owner}`;
}
