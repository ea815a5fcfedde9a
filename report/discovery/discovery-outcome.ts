import type { AccountDiscovery } from "../../adoption/discovery";
import { counted } from "../run/counted";
import { visibleText } from "../values/visible-text";

/** What was found in an account, in a few words. */
export function discoveryOutcome({
  adoptions,
  bastions,
  counts,
  handOvers,
  unread,
}: AccountDiscovery): string {
  const [dark, ...others] = unread;
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  return [
    ...(dark === undefined
      ? []
      : [`${visibleText(dark.what)}${more} not read: ${visibleText(dark.why)}`]),
    counted(counts.instances, "instance"),
    `${adoptions.length} to adopt`,
    `${handOvers.length} to hand over`,
    counted(bastions.length, "likely bastion"),
  ].join(", ");
}
