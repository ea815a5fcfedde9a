import type { Io } from "./io";

/**
 * Runs one step and shows it.
 *
 * @param run gets a function that tells what the step is doing
 * @param outcome what to show at the end, from the step's result; a text alone is a success
 */
export async function runStep<T>(
  io: Io,
  title: string,
  run: (say: (message: string) => void) => T | Promise<T>,
  outcome: (result: T) => string | { readonly ok: boolean; readonly text: string },
): Promise<T> {
  const progress = await io.progress([title]);
  progress.start(title);
  try {
    const result = await run((message) => {
      progress.say(title, message);
    });
    const end = outcome(result);
    progress.finish(title, typeof end === "string" ? { ok: true, text: end } : end);
    return result;
  } catch (error) {
    progress.finish(title, { ok: false, text: "failed" });
    throw error;
  } finally {
    await progress.close();
  }
}
