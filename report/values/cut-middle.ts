/**
 * Cuts a text that is too long in its middle, and says how much is left out:
 * `arn:aws:iam::1234…(31 more)…ec2-session`. Beginnings and ends tell ARNs and keys apart.
 *
 * @param width most characters of the result; at least 20
 */
export function cutMiddle(text: string, width: number): string {
  const characters = Array.from(text);
  if (characters.length <= width) return text;
  const mark = (count: number): string => `…(${count} more)…`;
  const kept = Math.max(2, width - mark(characters.length).length);
  const head = Math.ceil(kept / 2);
  const tail = kept - head;
  return [
    ...characters.slice(0, head),
    mark(characters.length - kept),
    ...characters.slice(characters.length - tail),
  ].join("");
}
