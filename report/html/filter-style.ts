import type { StackClass } from "../run/stack-class";

/**
 * Style rules by which a radio button of the page shows one class of stacks only; the counts of the
 * headings are those of all.
 */
export function filterStyle(classes: readonly StackClass[]): string {
  return [
    "body:has(#show-all:not(:checked)) .count { display: none; }",
    ...classes.map(
      (name) => `body:has(#show-${name}:checked) .item:not(.in-${name}) { display: none; }`,
    ),
  ].join("\n");
}
