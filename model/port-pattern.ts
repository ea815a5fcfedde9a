import toRegexRange from "to-regex-range";

/** A port, or an inclusive range of ports such as `8000-8100`. */
export type Ports = number | string;

/**
 * Returns the anchored regular expression that matches exactly the given ports, as decimal numbers
 * without leading zeros.
 *
 * @param ports at least one; ranges ascend
 */
export function portPattern(ports: readonly Ports[]): string {
  return `^(${ports.map(alternatives).join("|")})$`;
}

function alternatives(ports: Ports): string {
  const [first = 0, last = first] = String(ports).split("-").map(Number);
  const range = toRegexRange(first, last);
  return range.replace(/^\(\?:(.*)\)$/, "$1");
}
