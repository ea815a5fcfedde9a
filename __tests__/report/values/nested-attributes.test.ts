import type { AttributeChange, AttributeValue } from "../../../fleet/plans/planned-change";
import { nestedAttributes } from "../../../report/values/nested-attributes";

const value = (content: unknown): AttributeValue => ({ kind: "value", value: content });
const absent: AttributeValue = { kind: "absent" };

function parts(before: unknown, after: unknown): readonly AttributeChange[] {
  const attribute = { path: "policy", forcesReplacement: false };
  return nestedAttributes({ ...attribute, before: value(before), after: value(after) });
}

function part(path: string, before: AttributeValue, after: AttributeValue): AttributeChange {
  return { path, before, after, forcesReplacement: false };
}

describe("nestedAttributes", () => {
  test("finds the one action that a policy gained", () => {
    const policy = (...actions: readonly string[]): string =>
      JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: actions }] });

    expect(parts(policy("a:1", "c:1"), policy("a:1", "b:1", "c:1"))).toEqual([
      part("policy.Statement[0].Action[1]", absent, value("b:1")),
    ]);
  });

  test("pairs what two lists do not share, in its order", () => {
    expect(parts([{ a: 1 }, "x"], ["x", { a: 2 }])).toEqual([
      part("policy[1].a", value(1), value(2)),
    ]);
  });

  test("counts what a list has more than once", () => {
    expect(parts(["a", "a"], ["a"])).toEqual([part("policy[1]", value("a"), absent)]);
  });

  test("quotes keys that are no names", () => {
    expect(parts({ "aws:x": "1" }, {})).toEqual([part('policy["aws:x"]', value("1"), absent)]);
  });

  test("takes a change of order only as a change of the whole", () => {
    expect(parts([1, 2], [2, 1])).toEqual([part("policy", value([1, 2]), value([2, 1]))]);
  });

  test.each([
    ["text that only begins like JSON", "{not json", "{neither"],
    ["two layouts of one JSON", '{"a":1}', '{ "a": 1 }'],
    ["a number in a string", "42", "43"],
    ["a list that becomes an object", [1], { 0: 1 }],
  ])("leaves %s as it is", (_, before, after) => {
    expect(parts(before, after)).toEqual([part("policy", value(before), value(after))]);
  });

  test("leaves alone what is sensitive, and keeps that it forces a replacement", () => {
    const secret: AttributeChange = {
      path: "key",
      before: { kind: "sensitive" },
      after: value({ a: 1 }),
      forcesReplacement: true,
    };

    expect(nestedAttributes(secret)).toEqual([secret]);
    expect(nestedAttributes({ ...secret, before: value({ a: 2 }) })).toEqual([
      { path: "key.a", before: value(2), after: value(1), forcesReplacement: true },
    ]);
  });
});
