import fc from "fast-check";

import { classified } from "./plan-of";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const leaf = fc.oneof(
  fc.constantFrom(null, "", "text", '{"a":[1]}', "us-east-1"),
  fc.integer(),
  fc.boolean(),
);

const json = fc.letrec<{ value: Json; list: Json; map: Json }>((tie) => ({
  value: fc.oneof({ maxDepth: 4 }, leaf, tie("list"), tie("map")),
  list: fc.array(tie("value"), { maxLength: 4 }),
  map: fc.dictionary(fc.constantFrom("a", "b", "tags", "tags_all", "x y"), tie("value"), {
    maxKeys: 4,
  }),
}));

const map = json.map as fc.Arbitrary<Readonly<Record<string, Json>>>;

/** A value whose marked texts are all `hunter<n>`, and which nothing else is. */
interface Marked {
  readonly value: unknown;
  readonly mark: unknown;
}

const secret: fc.Arbitrary<Marked> = fc
  .tuple(fc.nat(), fc.boolean(), fc.boolean())
  .map(([number, inList, nested]) => {
    const text = `hunter${number}`;
    const value = inList ? [text, { deep: text }] : text;
    // Around a text, a mark of what the text stands for.
    return nested && !inList
      ? { value: JSON.stringify({ token: text }), mark: { token: true } }
      : { value, mark: true };
  });

const marked = fc.letrec<{ any: Marked; list: Marked; map: Marked }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    leaf.map((value) => ({ value, mark: false })),
    secret,
    tie("list"),
    tie("map"),
  ),
  list: fc.array(tie("any"), { maxLength: 3 }).map((items) => ({
    value: items.map(({ value }) => value),
    mark: items.map(({ mark }) => mark),
  })),
  map: fc.dictionary(fc.constantFrom("a", "b", "c"), tie("any"), { maxKeys: 3 }).map((entries) => ({
    value: mapValues(entries, ({ value }) => value),
    mark: mapValues(entries, ({ mark }) => mark),
  })),
}));

function mapValues(
  entries: Readonly<Record<string, Marked>>,
  take: (entry: Marked) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, take(entry)]));
}

test("a change whose two sides are equal is never drift, and tells no attribute", () => {
  fc.assert(
    fc.property(map, map, map, (values, driftedFrom, driftedTo) => {
      const { class: found, changes } = classified({
        changes: [{ before: values, after: values }],
        drift: [{ before: driftedFrom, after: driftedTo }],
      });

      expect(found).toBe("pending-change");
      expect(changes.map(({ attributes }) => attributes)).toEqual([[]]);
    }),
  );
});

test("a change is as benign as its reverse", () => {
  fc.assert(
    fc.property(map, map, (before, after) => {
      const forth = classified({ changes: [{ before, after }] });
      const back = classified({ changes: [{ before: after, after: before }] });

      expect(forth.class).toBe(back.class);
    }),
  );
});

test("what has to be changed back is drift, or benign in both directions", () => {
  fc.assert(
    fc.property(map, map, (ours, byHand) => {
      fc.pre(JSON.stringify(ours) !== JSON.stringify(byHand));
      const findings = classified({
        drift: [{ before: ours, after: byHand }],
        changes: [{ before: byHand, after: ours }],
      });

      const difference = findings.changes[0]?.attributes.length ?? 0;
      expect(["drift", difference === 0 ? "pending-change" : "benign"]).toContain(findings.class);
    }),
  );
});

test("no text that is marked as sensitive gets into the result", () => {
  const side = marked.map;
  fc.assert(
    fc.property(
      side,
      side,
      fc.constantFrom("update", "create", "delete"),
      (before, after, action) => {
        const resource = {
          actions: [action],
          before: before.value as Record<string, unknown>,
          after: after.value as Record<string, unknown>,
          sensitive: { before: before.mark, after: after.mark },
        };
        const findings = classified({
          changes: [resource],
          drift: [{ ...resource, address: "aws_iam_role.other", actions: ["update"] }],
        });

        expect(JSON.stringify(findings)).not.toContain("hunter");
      },
    ),
    { numRuns: 300 },
  );
});
