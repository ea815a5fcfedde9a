import type { AttributeChange } from "../../fleet/plans/planned-change";
import { cutMiddle } from "./cut-middle";
import { valueText } from "./value-text";

/** How much of what two long values share is shown around their difference. */
const context = 12;

/**
 * Both sides of a change as texts that differ. Long ones lose what they have in common, and then
 * their middle.
 *
 * @param width most characters of a side; at least 20
 */
export function bothSides(
  { before, after }: Pick<AttributeChange, "before" | "after">,
  width: number,
): { readonly before: string; readonly after: string } {
  const sides = { before: valueText(before), after: valueText(after) };
  if (Math.max(sides.before.length, sides.after.length) <= width) return sides;
  if (before.kind !== "value" || after.kind !== "value") return cutBoth(sides, width);

  const left = Array.from(sides.before);
  const right = Array.from(sides.after);
  const shorter = Math.min(left.length, right.length);
  let head = 0;
  while (head < shorter && left[head] === right[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && left.at(-1 - tail) === right.at(-1 - tail)) tail += 1;

  const apart = (side: readonly string[]): string => {
    const from = Math.max(0, head - context);
    const to = Math.min(side.length, side.length - tail + context);
    const text = side.slice(from, to).join("");
    return `${from > 0 ? "…" : ""}${cutMiddle(text, width - 2)}${to < side.length ? "…" : ""}`;
  };
  return head + tail <= 2 * context
    ? cutBoth(sides, width)
    : { before: apart(left), after: apart(right) };
}

function cutBoth(
  { before, after }: { readonly before: string; readonly after: string },
  width: number,
): { readonly before: string; readonly after: string } {
  return { before: cutMiddle(before, width), after: cutMiddle(after, width) };
}
