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
  const [dark] = unread;
  return [
    ...(dark === undefined
      ? []
      : [
          `${visibleText(dark.what)} and ${unread.length - 1} more not read: ${visibleText(dark.why)}`,
        ]),
    counted(counts.instances, "instance"),
    `${adoptions.length} to adopt`,
    `${handOvers.length} to hand over`,
    counted(bastions.length, "likely bastion"),
  ].join(", ");
}
