import type { Io } from "./io";

/**
 * Runs one step and shows it.
 *
 * @param run gets a function that tells what the step is doing
 * @param outcome what to show at the end, from the step's result
 */
export async function runStep<T>(
  io: Io,
  title: string,
  run: (say: (message: string) => void) => T | Promise<T>,
  outcome: (result: T) => string,
): Promise<T> {
  const progress = await io.progress([title]);
  progress.start(title);
  try {
    const result = await run((message) => {
      progress.say(title, message);
    });
    progress.finish(title, { ok: true, text: outcome(result) });
    return result;
  } catch (error) {
    progress.finish(title, { ok: false, text: "failed" });
    throw error;
  } finally {
    await progress.close();
  }
}
