import type { OptionValues } from "../define-command";
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
        : number("--concurrency", concurrency, "a whole number from 1 to 256", (value) =>
            isWhole(value, 1, 256),
          ),
    timeout:
      60_000 *
      number("--timeout", timeout, "a whole number of minutes from 1 to 1440", (value) =>
        isWhole(value, 1, 1440),
      ),
    oktaShare: number(
      "--okta-share",
      oktaShare,
      "a number above 0 and up to 1",
      (value) => value > 0 && value <= 1,
    ),
  };
}

function number(
  flag: string,
  text: string,
  expected: string,
  isGood: (value: number) => boolean,
): number {
  const value = text.trim() === "" ? NaN : Number(text);
  if (!isGood(value)) throw new Error(`${flag} is ${JSON.stringify(text)}; expected ${expected}.`);
  return value;
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
