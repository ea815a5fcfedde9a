import type { RotationOutcome } from "../../rotation/rotation-run";
import { counted } from "../run/counted";
import { visibleText } from "../values/visible-text";

/** What became of a group, in a few words. */
export function outcomeText(outcome: RotationOutcome): string {
  switch (outcome.kind) {
    case "in-sync":
      return "in sync";
    case "would-rotate":
      return `would replace ${counted(outcome.instances, "instance")}${rest(outcome)}`;
    case "would-move":
      return `would launch from the latest version${rest(outcome)}`;
    case "rotated":
      return `${counted(outcome.instances, "instance")} replaced${rest(outcome)}`;
    case "moved":
      return `launches from the latest version now${rest(outcome)}`;
    case "held-back":
      return staying(outcome.instances);
    case "failed":
      return `failed: ${visibleText(outcome.reason)}`;
    case "rolled-back":
      return `rolled back: ${visibleText(outcome.reason)}`;
    case "cancelled":
      return `cancelled: ${visibleText(outcome.reason)}`;
    case "unfinished":
      return `goes on in AWS, at ${outcome.percentage} %${outcome.reason === undefined ? "" : `: ${visibleText(outcome.reason)}`}`;
    case "skipped":
      return `skipped: ${visibleText(outcome.reason)}`;
  }
}

function rest({ heldBack }: { readonly heldBack: number }): string {
  return heldBack === 0 ? "" : `; ${staying(heldBack)}`;
}

function staying(count: number): string {
  return `${counted(count, "instance")} ${count === 1 ? "stays" : "stay"} behind, as the settings of the group say`;
}
