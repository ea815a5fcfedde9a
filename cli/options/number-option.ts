/**
 * The number that an option's value spells.
 *
 * @param expected for the message, such as `a whole number from 0`
 * @throws when it is no number, or not a good one
 */
export function numberOption(
  flag: string,
  text: string,
  expected: string,
  isGood: (value: number) => boolean,
): number {
  const value = text.trim() === "" ? NaN : Number(text);
  if (!isGood(value)) throw new Error(`${flag} is ${JSON.stringify(text)}; expected ${expected}.`);
  return value;
}
