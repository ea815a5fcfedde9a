/** A line of a Go stack trace, its arguments aside, and the line below it with the source file. */
const frame = /^([\w./*()[\]·-]{1,200})\(.*\)\n\t\/?\S+\.go:\d+/gm;

/**
 * The function that a Go program crashed in, from what it wrote to standard error. Nothing else of
 * that text may be shown: the reason of a panic can hold values.
 */
export function crashSite(stderr: string): string | undefined {
  const trace = /^goroutine \d+ .*\[running.*\]:\n/m.exec(stderr);
  if (trace === null) return undefined;
  const frames = [...stderr.slice(trace.index + trace[0].length).matchAll(frame)];
  return frames
    .map(([, name]) => name)
    .find((name) => name !== undefined && name !== "panic" && !name.startsWith("runtime."));
}
