import type { AttributeValue } from "../../fleet/plans/planned-change";
import { visibleText } from "./visible-text";

/**
 * One side of a change on one line, in full. Strings are quoted, so that none of them can look like
 * `(sensitive)`, `(known after apply)` or `(absent)`.
 */
export function valueText(side: AttributeValue): string {
  switch (side.kind) {
    case "absent":
      return "(absent)";
    case "sensitive":
      return "(sensitive)";
    case "known-after-apply":
      return "(known after apply)";
    case "value":
      return side.value === undefined ? "(absent)" : visibleText(JSON.stringify(side.value));
  }
}
