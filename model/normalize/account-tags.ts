import { mergeTags } from "./merge-tags";
import type { AccountConfig } from "../schema/account-schema";

/** Returns the tags that an account adds to the organization's: its own, and its owners. */
export function accountTags({ owners, tags }: AccountConfig): Record<string, string> {
  return mergeTags(tags, ownersTag(owners));
}

/** A tag's value holds 256 characters and no comma: owners beyond it are left to the slice. */
function ownersTag(owners: readonly string[]): Record<string, string> {
  const fitting = owners.filter((_, index) => owners.slice(0, index + 1).join(" ").length <= 256);
  return fitting.length === 0 ? {} : { Owners: fitting.join(" ") };
}
