import { isDeepStrictEqual } from "node:util";

import { formatAttributePath, type AttributePath } from "./attribute-path";
import type { Difference } from "./difference";
import type { AttributeChange, AttributeValue } from "./planned-change";
import type { SensitiveTexts } from "./sensitive-texts";

interface AttributeChangesProps {
  /** Where Terraform says that the resource has to be replaced. */
  readonly replacePaths: readonly AttributePath[];
  readonly sensitive: SensitiveTexts;
}

/**
 * Differences as reports show them: without those that mean the same on both sides, unless there is
 * nothing else, and without `tags_all` where `tags` says it.
 */
export function attributeChanges(
  differences: readonly Difference[],
  { replacePaths, sensitive }: AttributeChangesProps,
): readonly AttributeChange[] {
  const real = differences.filter(({ benign }) => !benign);
  const shown = real.length > 0 ? real : differences;
  return shown
    .filter((difference) => !shown.some((other) => isTagCopy(difference, other)))
    .map(({ path, before, after }) => ({
      path: sensitive.isIn([...path]) ? maskedPath(path) : formatAttributePath(path),
      before: masked(before, sensitive),
      after: masked(after, sensitive),
      forcesReplacement: replacePaths.some((replaced) => overlap(replaced, path)),
    }));
}

function isTagCopy({ path, before, after }: Difference, other: Difference): boolean {
  return (
    path[0] === "tags_all" &&
    isDeepStrictEqual(["tags", ...path.slice(1)], other.path) &&
    isDeepStrictEqual([before, after], [other.before, other.after])
  );
}

function masked(value: AttributeValue, sensitive: SensitiveTexts): AttributeValue {
  return value.kind === "value" && sensitive.isIn(value.value) ? { kind: "sensitive" } : value;
}

/** Up to its first part: the names of attributes are the provider's. */
function maskedPath(path: AttributePath): string {
  return formatAttributePath(path.slice(0, 1));
}

function overlap(one: AttributePath, other: AttributePath): boolean {
  const length = Math.min(one.length, other.length);
  return isDeepStrictEqual(one.slice(0, length), other.slice(0, length));
}
