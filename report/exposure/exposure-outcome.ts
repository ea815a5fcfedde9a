import type { AccountExposure } from "../../exposure/exposure-run";
import { counted } from "../run/counted";
import { visibleText } from "../values/visible-text";

/** What was found in an account, in a few words. */
export function exposureOutcome({ exposures, unread }: AccountExposure): string {
  const world = exposures.filter(({ reach }) => reach === "world").length;
  const open =
    exposures.length === 0
      ? "nothing open"
      : `${counted(exposures.length, "open rule")}, ${world} to the world`;
  const dark = unread.map(({ region, why }) => `${region} not read: ${visibleText(why)}`);
  return unread.length === 0 ? open : [...dark, ...(exposures.length > 0 ? [open] : [])].join("; ");
}
