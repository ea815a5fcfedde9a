/** An order of entries by a text of theirs, the same on every machine. */
export function byText<Entry>(textOf: (entry: Entry) => string): (a: Entry, b: Entry) => number {
  return (one, other) => (textOf(one) < textOf(other) ? -1 : 1);
}
