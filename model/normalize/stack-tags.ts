import { mergeTags } from "./merge-tags";
import type { OrganizationConfig } from "../schema/organization-schema";

/** Returns the tags of everything in a stack: the organization's, the stack's and the product's. */
export function stackTags(
  { namePrefix, tags }: OrganizationConfig,
  added: Readonly<Record<string, string>>,
): Record<string, string> {
  return mergeTags(tags, added, { ManagedBy: namePrefix });
}
