import type { OptionValues } from "../define-command";
import { numberOption } from "../options/number-option";
import type { runOptions } from "../options/run-options";

/** What `runOptions` say about how to run, as numbers. */
export interface RunSettings {
  /** `undefined`: as many as the machine allows. */
  readonly concurrency: number | undefined;
  /** Milliseconds. */
  readonly timeout: number;
  readonly oktaShare: number;
}

type Values = Pick<OptionValues<typeof runOptions>, "concurrency" | "timeout" | "oktaShare">;

/** @throws when a value is not a number in its range. */
export function runSettings({ concurrency, timeout, oktaShare }: Values): RunSettings {
  return {
    concurrency:
      concurrency === undefined
        ? undefined
        : numberOption("--concurrency", concurrency, "a whole number from 1 to 256", (value) =>
            isWhole(value, 1, 256),
          ),
    timeout:
      60_000 *
      numberOption("--timeout", timeout, "a whole number of minutes from 1 to 1440", (value) =>
        isWhole(value, 1, 1440),
      ),
    oktaShare: numberOption(
      "--okta-share",
      oktaShare,
      "a number above 0 and up to 1",
      (value) => value > 0 && value <= 1,
    ),
  };
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
