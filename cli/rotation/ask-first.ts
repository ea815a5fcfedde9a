import type { Io } from "../io";

/**
 * Asks before instances are replaced.
 *
 * @param instead what to do where there is nobody to ask
 * @throws there
 */
export async function askFirst(
  ask: Io["ask"],
  question: string,
  instead: string,
): Promise<boolean> {
  if (ask === undefined) throw new Error(`There is nobody to ask. ${instead}`);
  return ask(question);
}
