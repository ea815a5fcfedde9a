import type { RotationOutcome } from "../../rotation/rotation-run";
import { counted } from "../run/counted";
import { visibleText } from "../values/visible-text";

/** What became of a group, in a few words. */
export function outcomeText(outcome: RotationOutcome): string {
  switch (outcome.kind) {
    case "in-sync":
      return "in sync";
    case "would-rotate":
      return `would replace ${counted(outcome.instances, "instance")}`;
    case "would-move":
      return "would launch from the latest version";
    case "rotated":
      return `${counted(outcome.instances, "instance")} replaced`;
    case "moved":
      return "launches from the latest version now";
    case "held-back":
      return `${counted(outcome.instances, "instance")} stay behind, as the settings of the group say`;
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
