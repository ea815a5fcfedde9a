import { counted } from "../run/counted";
import { visibleText } from "../values/visible-text";
import type { Finding } from "./finding";

/**
 * Where a finding is: `in 3 stacks: a, b, c`, or `in 40 stacks (80 resources): a, b and 38 more`.
 *
 * @param limit most names
 */
export function findingPlaces(finding: Finding, limit: number): string {
  const { stacks } = finding;
  const shown = stacks.slice(0, limit).map(visibleText).join(", ");
  const hidden = stacks.length - limit;
  const names = hidden > 0 ? `${shown} and ${hidden.toLocaleString("en-US")} more` : shown;
  const isMany = finding.kind === "change" && finding.count > stacks.length;
  const resources = isMany ? ` (${counted(finding.count, "resource")})` : "";
  return stacks.length === 1
    ? `in ${names}${resources}`
    : `in ${counted(stacks.length, "stack")}${resources}: ${names}`;
}
