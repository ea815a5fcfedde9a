import type { Writable } from "node:stream";

/** The reader of a pipe has had enough; the terminal is gone. */
const nobodyReads = ["EPIPE", "EIO"];

/**
 * Keeps the command alive when one of its streams can no longer be written: what runs is worth more
 * than what it prints, and a command that dies in the middle of an apply takes Terraform with it.
 *
 * @param onLost called once, with a code such as `ENOSPC`, when somebody wanted to read what is lost
 */
export function outliveOutput(stream: Writable, onLost: (code: string) => void): void {
  let isLost = false;
  stream.on("error", ({ code = "unwritable" }: NodeJS.ErrnoException) => {
    if (isLost || nobodyReads.includes(code)) return;
    isLost = true;
    onLost(code);
  });
}
