import { isDeepStrictEqual } from "node:util";

import type { AttributePath } from "./attribute-path";
import type { Difference } from "./difference";
import { holdsTrue } from "./holds-true";
import { joinedSet } from "./joined-set";
import { jsonStructure } from "./json-structure";
import { pairItems } from "./pair-items";
import type { ResourceChangeJson } from "./plan-json";
import type { AttributeValue } from "./planned-change";

/** One place in both values of a resource; `undefined` stands for a key or item that is absent. */
interface Place {
  readonly type: string;
  readonly path: AttributePath;
  readonly before: unknown;
  readonly after: unknown;
  /** Terraform's marks: `true` covers everything below. */
  readonly marks: { readonly before: unknown; readonly after: unknown; readonly unknown: unknown };
  /** Inside a text of JSON, where null, empty and absent are three things. */
  readonly exact: boolean;
  /** An item that only one of two lists has: it counts, even if there is nothing in it. */
  readonly added: boolean;
}

/**
 * Finds where the values of a change differ, in the order of their paths. Null, empty and absent
 * mean the same to providers and are benign, but for a map's key that exists on one side only: a tag
 * without a value is a tag. Texts of JSON are compared as what they stand for.
 *
 * What either side marks as sensitive is masked on both; it is compared, but never returned.
 */
export function findDifferences({ type, change }: ResourceChangeJson): readonly Difference[] {
  return differences({
    type,
    path: [],
    before: change.before,
    after: change.after,
    marks: {
      before: change.before_sensitive,
      after: change.after_sensitive,
      unknown: change.after_unknown,
    },
    exact: false,
    added: false,
  });
}

function differences(place: Place): readonly Difference[] {
  const { before, after, marks } = place;
  if (marks.unknown !== true && !holdsTrue(marks.unknown) && isDeepStrictEqual(before, after)) {
    return [];
  }
  if (isSensitive(place)) return [maskedDifference(place)];
  if (marks.unknown === true) return [leaf(place)];
  const found = setDifferences(place) ?? jsonDifferences(place) ?? innerDifferences(place);
  if (found === undefined) return [leaf(place)];
  if (place.exact || !place.added) return found;
  const filled = found.filter(({ before, after }) => !isBlank(before) || !isBlank(after));
  return filled.length > 0 ? filled : [leaf(place)];
}

/** A mark inside a text would be one for what the text stands for: the whole text is masked. */
function isSensitive({ before, after, marks }: Place): boolean {
  if (marks.before === true || marks.after === true) return true;
  const isText = typeof before === "string" || typeof after === "string";
  return isText && (holdsTrue(marks.before) || holdsTrue(marks.after));
}

function maskedDifference(place: Place): Difference {
  const { path, before, after, marks } = place;
  const unmarked = { before: undefined, after: undefined, unknown: marks.unknown };
  const mask = (value: unknown): AttributeValue => ({
    kind: value === undefined ? "absent" : "sensitive",
  });
  return {
    path,
    before: mask(before),
    after: marks.unknown === true ? { kind: "known-after-apply" } : mask(after),
    benign: differences({ ...place, marks: unmarked }).every(({ benign }) => benign),
  };
}

function setDifferences(place: Place): readonly Difference[] | undefined {
  const { type, path } = place;
  const before = joinedSet(type, path, place.before);
  const after = joinedSet(type, path, place.after);
  if (before === undefined || after === undefined) return undefined;
  const changed = [...new Set([...before, ...after])].filter(
    (item) => before.has(item) !== after.has(item),
  );
  if (changed.length === 0) return [{ ...leaf(place), benign: true }];
  const side = (set: ReadonlySet<string>, item: string): AttributeValue =>
    set.has(item) ? { kind: "value", value: item } : { kind: "absent" };
  return changed.sort().map((item) => ({
    path: [...path, item],
    before: side(before, item),
    after: side(after, item),
    benign: false,
  }));
}

function jsonDifferences(place: Place): readonly Difference[] | undefined {
  const { before, after, exact } = place;
  if (exact || typeof before !== "string" || typeof after !== "string") return undefined;
  const structures = { before: jsonStructure(before), after: jsonStructure(after) };
  if (structures.before === undefined || structures.after === undefined) return undefined;
  if (isDeepStrictEqual(structures.before, structures.after)) {
    return [{ ...leaf(place), benign: true }];
  }
  return innerDifferences({ ...place, ...structures, exact: true });
}

/** Of maps and lists; `undefined` where a side is neither, or both are empty. */
function innerDifferences(place: Place): readonly Difference[] | undefined {
  const { before, after, marks } = place;
  const sides = [before, after].filter((side) => side !== undefined && side !== null);
  if (!holdsTrue(marks.unknown) && sides.every(isEmptyContainer)) return undefined;
  // A statement that a policy gains is read as a whole.
  if (place.exact && sides.length < 2) return undefined;
  if (sides.every((side) => Array.isArray(side))) {
    return pairItems(asList(before), asList(after), marks.unknown).flatMap((pair) =>
      differences(inner(place, pair.index, pair)),
    );
  }
  if (!sides.every(isMap)) return undefined;
  const unknown = isMap(marks.unknown) ? marks.unknown : {};
  const maps = [before, after, unknown].map((side) => (isMap(side) ? side : {}));
  const keys = [...new Set(maps.flatMap((map) => Object.keys(map)))].sort();
  return keys.flatMap((key) => {
    const [inBefore, inAfter] = maps.map((map) => (Object.hasOwn(map, key) ? map[key] : undefined));
    return differences(inner(place, key, { before: inBefore, after: inAfter }));
  });
}

function inner(place: Place, part: string | number, sides: Pick<Place, "before" | "after">): Place {
  const { marks } = place;
  const absent = sides.before === undefined || sides.after === undefined;
  return {
    ...place,
    ...sides,
    path: [...place.path, part],
    marks: {
      before: innerMark(marks.before, part),
      after: innerMark(marks.after, part),
      unknown: innerMark(marks.unknown, part),
    },
    added: typeof part === "number" && absent,
  };
}

function innerMark(mark: unknown, part: string | number): unknown {
  if (typeof mark !== "object" || mark === null) return mark;
  return Object.hasOwn(mark, part) ? (mark as Record<string | number, unknown>)[part] : undefined;
}

function leaf(place: Place): Difference {
  const { path, before, after, marks, exact, added } = place;
  const unknown = holdsTrue(marks.unknown);
  // A map that became another kind of value is shown whole, so not with marks in it.
  const masked = holdsTrue(marks.before) || holdsTrue(marks.after);
  return {
    path,
    before: leafValue(before, masked, exact),
    after: marks.unknown === true ? { kind: "known-after-apply" } : leafValue(after, masked, exact),
    benign: !unknown && !exact && !added && isEmpty(before) && isEmpty(after) && !isNewText(place),
  };
}

function leafValue(value: unknown, masked: boolean, exact: boolean): AttributeValue {
  if (value === undefined || (value === null && !exact)) return { kind: "absent" };
  return masked ? { kind: "sensitive" } : { kind: "value", value };
}

/** An empty text under a key that the other side does not have, as with a tag without a value. */
function isNewText({ before, after }: Place): boolean {
  return (before === undefined && after === "") || (after === undefined && before === "");
}

function isBlank(value: AttributeValue): boolean {
  return value.kind === "absent" || (value.kind === "value" && isEmpty(value.value));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "" || isEmptyContainer(value);
}

function isEmptyContainer(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
