import { Names } from "../../names";
import { partitionOf } from "../../partition";
import type { OrganizationConfig } from "../../schema/organization-schema";

/** The names of an organization whose regions may still be of two partitions: the first decides. */
export function namesOf({ hub, namePrefix }: OrganizationConfig): Names {
  const partition = partitionOf(hub.regions[0]?.name ?? "");
  return new Names({ prefix: namePrefix, hubAccountId: hub.accountId, partition });
}
