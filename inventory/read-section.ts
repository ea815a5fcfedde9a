import type { Readable } from "./readable";

/**
 * A part of an account, or why it could not be read: a call that is denied takes its own part away and
 * no other.
 *
 * @throws when `signal` is aborted
 */
export async function readSection<Value>(
  signal: AbortSignal,
  read: () => Promise<Value>,
): Promise<Readable<Value>> {
  try {
    return { known: true, value: await read() };
  } catch (error) {
    signal.throwIfAborted();
    const { message, name } = error as Error;
    return { known: false, why: `${name}: ${message.replace(/\.$/, "")}` };
  }
}
