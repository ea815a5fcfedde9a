import type { AttributePath } from "./attribute-path";
import type { AttributeChange } from "./planned-change";

/** Where two values of a resource differ, down to their leaves. */
export interface Difference extends Pick<AttributeChange, "before" | "after"> {
  readonly path: AttributePath;
  /** Whether both sides mean the same. */
  readonly benign: boolean;
}
