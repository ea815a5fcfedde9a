import { isDeepStrictEqual } from "node:util";

import { holdsTrue } from "./holds-true";

interface ItemPair {
  /** In both lists; of an item that only one list has, in that one. */
  readonly index: number;
  /** `undefined` where the list has no such item. */
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * Pairs the items of two lists in which they may differ: an item that was put in or taken out does
 * not make all that follow it different.
 *
 * @param unknown Terraform's mark for the second list: its unknown items equal nothing
 */
export function pairItems(
  before: readonly unknown[],
  after: readonly unknown[],
  unknown: unknown,
): readonly ItemPair[] {
  const marks: readonly unknown[] = Array.isArray(unknown) ? unknown : [];
  const length = Math.max(after.length, marks.length);
  const equal = (first: number, second: number): boolean =>
    !holdsTrue(marks[second]) && isDeepStrictEqual(before[first], after[second]);

  const shorter = Math.min(before.length, length);
  let start = 0;
  while (start < shorter && equal(start, start)) start += 1;
  let end = 0;
  while (end < shorter - start && equal(before.length - 1 - end, length - 1 - end)) end += 1;

  const count = Math.max(before.length, length) - start - end;
  return Array.from({ length: count }, (_, offset) => {
    const index = start + offset;
    return {
      index,
      before: index < before.length - end ? before[index] : undefined,
      after: index < length - end ? after[index] : undefined,
    };
  });
}
