import type { AttributeChange, AttributeValue } from "../../fleet/plans/planned-change";

/**
 * A change of a value that has parts (a list, an object, or JSON in a string, such as a policy) as
 * the changes of its parts: a reviewer sees the one action that a policy gained, not two policies.
 * A change without parts, or with no part in common, is returned as it is.
 */
export function nestedAttributes(attribute: AttributeChange): readonly AttributeChange[] {
  const { path, before, after, forcesReplacement } = attribute;
  if (before.kind !== "value" || after.kind !== "value") return [attribute];
  const parts = differences(path, parsed(before.value), parsed(after.value));
  if (parts.length === 0) return [attribute];
  return parts.map((part) => ({ ...part, forcesReplacement }));
}

type Difference = Omit<AttributeChange, "forcesReplacement">;

function differences(path: string, before: unknown, after: unknown): readonly Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return listDifferences(path, before, after);
  if (!isObject(before) || !isObject(after)) {
    return [{ path, before: side(before), after: side(after) }];
  }
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    differences(childPath(path, key), own(before, key), own(after, key)),
  );
}

/** What both lists hold is no difference wherever it stands; the rest is paired in its order. */
function listDifferences(
  path: string,
  before: readonly unknown[],
  after: readonly unknown[],
): readonly Difference[] {
  const gone = without(before, after);
  const added = without(after, before);
  const pairs = Array.from({ length: Math.max(gone.length, added.length) }, (_, position) => ({
    left: gone[position],
    right: added[position],
  }));
  const parts = pairs.flatMap(({ left, right }) =>
    differences(`${path}[${right?.index ?? left?.index ?? 0}]`, left?.value, right?.value),
  );
  return parts.length > 0 ? parts : [{ path, before: side(before), after: side(after) }];
}

interface Element {
  readonly index: number;
  readonly value: unknown;
}

/** The elements of one list that another one has not, or has fewer times. */
function without(list: readonly unknown[], other: readonly unknown[]): readonly Element[] {
  const left = other.map((value) => JSON.stringify(value));
  return list
    .map((value, index) => ({ index, value }))
    .filter(({ value }) => {
      const found = left.indexOf(JSON.stringify(value));
      if (found >= 0) left.splice(found, 1);
      return found < 0;
    });
}

/** JSON in a string counts only where it has parts: `"42"` stays a string. */
function parsed(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function own(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function childPath(path: string, key: string): string {
  return /^[A-Za-z_][\w-]*$/.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
}

function side(value: unknown): AttributeValue {
  return value === undefined ? { kind: "absent" } : { kind: "value", value };
}
