import { quoteText } from "../../model/parse/quote-text";
import { numberOption } from "../options/number-option";

export interface RotationOptionValues {
  readonly canary: string | undefined;
  readonly waveSize: string;
  readonly groupsAtATime: string;
  readonly maxFailures: string;
}

export interface RotationSettings {
  readonly canary?: string;
  readonly waveSize: number;
  readonly groupsAtATime: number;
  readonly maxFailures: number;
}

/**
 * The options of `rotate` as values.
 *
 * @param accounts names of the selected accounts that have a group
 * @throws for the first that is wrong
 */
export function rotationSettings(
  { canary, groupsAtATime, maxFailures, waveSize }: RotationOptionValues,
  accounts: ReadonlySet<string>,
): RotationSettings {
  if (canary !== undefined && !accounts.has(canary)) {
    throw new Error(
      `--canary is ${quoteText(canary)}; expected a selected account with an Auto Scaling group: ${[...accounts].join(", ") || "there is none"}.`,
    );
  }
  const isCount = (least: number) => (value: number) => Number.isInteger(value) && value >= least;
  return {
    ...(canary !== undefined && { canary }),
    waveSize: numberOption("--wave-size", waveSize, "a whole number from 1", isCount(1)),
    groupsAtATime: numberOption(
      "--groups-at-a-time",
      groupsAtATime,
      "a whole number from 1",
      isCount(1),
    ),
    maxFailures: numberOption("--max-failures", maxFailures, "a whole number from 0", isCount(0)),
  };
}
