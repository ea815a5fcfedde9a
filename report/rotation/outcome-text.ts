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
    case "rotated":
      return `${counted(outcome.instances, "instance")} replaced`;
    case "failed":
      return `failed: ${visibleText(outcome.reason)}`;
    case "rolled-back":
      return `rolled back: ${visibleText(outcome.reason)}`;
    case "cancelled":
      return `cancelled: ${visibleText(outcome.reason)}`;
    case "unfinished":
      return `goes on in AWS, at ${outcome.percentage} %`;
    case "skipped":
      return `skipped: ${visibleText(outcome.reason)}`;
  }
}
