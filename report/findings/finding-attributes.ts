import { visibleText } from "../values/visible-text";
import { bothSides } from "../values/both-sides";
import { nestedAttributes } from "../values/nested-attributes";
import type { Finding } from "./finding";

/** One attribute of a change, in visible text. */
export interface AttributeText {
  readonly path: string;
  /** Absent in a creation: there was nothing before. */
  readonly before?: string;
  readonly after: string;
  readonly forcesReplacement: boolean;
}

/**
 * The attributes that a finding changes, values that have parts by their parts. Of a creation, what
 * only the apply will tell is left out: there is nothing in it to review.
 *
 * @param width most characters of a side; at least 20
 */
export function findingAttributes(finding: Finding, width: number): readonly AttributeText[] {
  if (finding.kind !== "change") return [];
  const { action, attributes } = finding.change;
  return attributes.flatMap(nestedAttributes).flatMap((attribute): readonly AttributeText[] => {
    const { before, after } = bothSides(attribute, width);
    const path = visibleText(attribute.path);
    const { forcesReplacement } = attribute;
    const isNew = action === "create" && attribute.before.kind === "absent";
    if (!isNew) return [{ path, before, after, forcesReplacement }];
    return attribute.after.kind === "known-after-apply" ? [] : [{ path, after, forcesReplacement }];
  });
}
