import type { AttributeChange } from "../../../fleet/plans/planned-change";
import { classified, type Resource } from "./plan-of";

/** The attributes of one change: `path: before -> after`. */
function attributes(resource: Resource, more: Readonly<Record<string, unknown>> = {}): string[] {
  const { changes } = classified({ changes: [resource], more });
  return (changes[0]?.attributes ?? []).map(
    ({ path, before, after }) => `${path}: ${side(before)} -> ${side(after)}`,
  );
}

function side(value: AttributeChange["before"]): string {
  return value.kind === "value" ? JSON.stringify(value.value) : value.kind;
}

function isBenign(resource: Resource): boolean | undefined {
  return classified({ changes: [resource] }).changes[0]?.benign;
}

function policy(...statements: unknown[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}

describe("attributes", () => {
  test("are told down to their leaves, in the order of their paths", () => {
    const before = { z: 1, tags: { Team: "a", "Cost Center": "1" }, rule: [{ days: 1, on: true }] };
    const after = { z: 2, tags: { Team: "b" }, rule: [{ days: 2, on: true }] };

    expect(attributes({ before, after })).toEqual([
      "rule[0].days: 1 -> 2",
      'tags["Cost Center"]: "1" -> absent',
      'tags.Team: "a" -> "b"',
      "z: 1 -> 2",
    ]);
  });

  test("say which item a list gained, and not that all behind it moved", () => {
    expect(
      attributes({ before: { l: ["a", "c", "d"] }, after: { l: ["a", "b", "c", "d"] } }),
    ).toEqual(['l[1]: absent -> "b"']);
  });

  test("say which item a list lost", () => {
    expect(attributes({ before: { l: ["a", "b", "c"] }, after: { l: ["a", "c"] } })).toEqual([
      'l[1]: "b" -> absent',
    ]);
  });

  test("leave out what means the same, unless there is nothing else", () => {
    const before = { description: "a", tags: null };

    expect(attributes({ before, after: { description: "b", tags: {} } })).toEqual([
      'description: "a" -> "b"',
    ]);
    expect(attributes({ before, after: { description: "a", tags: {} } })).toEqual([
      "tags: absent -> {}",
    ]);
  });

  test("name a tag once, unless its two values are not the same", () => {
    const before = { tags: { Team: "a", Cost: "" }, tags_all: { Team: "a", Org: "x", Cost: "1" } };
    const after = { tags: { Team: "b", Cost: "2" }, tags_all: { Team: "b", Org: "y", Cost: "2" } };

    expect(attributes({ before, after })).toEqual([
      'tags.Cost: "" -> "2"',
      'tags.Team: "a" -> "b"',
      'tags_all.Cost: "1" -> "2"',
      'tags_all.Org: "x" -> "y"',
    ]);
  });

  test("are known after the apply where Terraform says so, also inside of lists", () => {
    const resource = {
      before: { arn: "a", rule: [{ id: "1", port: 22 }] },
      after: { rule: [{ port: 22 }, {}] },
      unknown: { arn: true, rule: [{ id: true }, { id: true }] },
    };

    expect(attributes(resource)).toEqual([
      'arn: "a" -> known-after-apply',
      'rule[0].id: "1" -> known-after-apply',
      "rule[1].id: absent -> known-after-apply",
    ]);
  });

  test("that are known after the apply equal nothing", () => {
    const resource = {
      before: { first: [null], second: ["a"] },
      after: { first: [null], second: ["a"] },
      unknown: { first: [true], second: [false, true] },
    };

    expect(attributes(resource)).toEqual([
      "first[0]: absent -> known-after-apply",
      "second[1]: absent -> known-after-apply",
    ]);
  });

  test("may have any name", () => {
    const resource = { before: { tags: {} }, after: { tags: { toString: "a", length: "b" } } };

    expect(attributes(resource)).toEqual([
      'tags.length: absent -> "b"',
      'tags.toString: absent -> "a"',
    ]);
  });

  test("of a creation are what it sets", () => {
    const created = { actions: ["create"], after: { name: "a", path: null, tags: { Team: "x" } } };

    expect(attributes(created)).toEqual(['name: absent -> "a"', 'tags.Team: absent -> "x"']);
  });

  test("of a deletion are not told", () => {
    expect(attributes({ actions: ["delete"], before: { name: "a" } })).toEqual([]);
  });

  test("that became another kind of value are told whole", () => {
    expect(attributes({ before: { input: { a: 1 } }, after: { input: "a" } })).toEqual([
      'input: {"a":1} -> "a"',
    ]);
  });
});

describe("an item that a list gained with nothing in it", () => {
  test.each([
    ["null", null],
    ["an empty text", ""],
    ["an empty map", {}],
    ["a map of nothing", { description: null, cidrs: [] }],
  ])("counts: %s", (_what, item) => {
    expect(isBenign({ before: { ingress: [] }, after: { ingress: [item] } })).toBe(false);
  });
});

describe("a text of JSON", () => {
  const admin = { Effect: "Allow", Action: ["iam:*", "ssm:*"], Resource: "*" };

  test("is compared as what it stands for", () => {
    const before = { policy: policy(admin) };
    const after = { policy: policy({ ...admin, Action: ["ssm:*"] }, { Effect: "Deny" }) };

    expect(attributes({ before, after })).toEqual([
      'policy.Statement[0].Action: ["iam:*","ssm:*"] -> "ssm:*"',
      'policy.Statement[1]: absent -> {"Effect":"Deny"}',
    ]);
  });

  test("knows null from nothing", () => {
    const resource = { before: { content: '{"a":null}' }, after: { content: '{"a":[]}' } };

    expect(attributes(resource)).toEqual(["content.a: null -> []"]);
  });

  test.each([
    ["the order of keys and white space", '{"b":1,\n "a":2}', '{"a":2,"b":1}'],
    ["one action and a list of it", policy({ Action: "a" }), policy({ Action: ["a"] })],
    [
      "one principal and a list of it",
      policy({ Principal: { AWS: "a", Service: ["b"] } }),
      policy({ Principal: { AWS: ["a"], Service: "b" } }),
    ],
    [
      "one statement and a list of it",
      '{"Version":"2012-10-17","Statement":{"Effect":"Deny"}}',
      policy({ Effect: "Deny" }),
    ],
  ])("is benign when it differs in %s only", (_what, before, after) => {
    expect(isBenign({ before: { policy: before }, after: { policy: after } })).toBe(true);
    expect(isBenign({ before: { policy: after }, after: { policy: before } })).toBe(true);
  });

  test.each([
    ["the order of actions", policy({ Action: ["a", "b"] }), policy({ Action: ["b", "a"] })],
    [
      "the order of statements",
      policy({ Sid: "a" }, { Sid: "b" }),
      policy({ Sid: "b" }, { Sid: "a" }),
    ],
    ["an empty condition", policy({ Condition: {} }), policy({})],
    ["null and an empty list", policy({ Resource: null }), policy({ Resource: [] })],
    [
      "a list in what has no version of a policy",
      '{"Statement":[{"Action":"a"}]}',
      '{"Statement":[{"Action":["a"]}]}',
    ],
    ["a list in what is no policy", '{"Action":"a"}', '{"Action":["a"]}'],
    [
      "a list under a condition",
      policy({ Condition: { a: "b" } }),
      policy({ Condition: { a: ["b"] } }),
    ],
    ["a key that is written twice", '{"a":1,"a":2}', '{"a":2}'],
    ["an end that is missing", '{"a":1', '{"a":1}'],
  ])("is not benign when it differs in %s", (_what, before, after) => {
    expect(isBenign({ before: { policy: before }, after: { policy: after } })).toBe(false);
  });

  test("is a text like others where it nests without end", () => {
    const nested = (inner: string): string => `${"[".repeat(9_000)}${inner}${"]".repeat(9_000)}`;

    expect(isBenign({ before: { p: nested("1") }, after: { p: nested(" 1") } })).toBe(false);
  });
});

describe("the accounts that a document is shared with", () => {
  const address = "aws_ssm_document.shell";

  function shared(accountIds: string | null): Readonly<Record<string, unknown>> {
    return { permissions: { type: "Share", account_ids: accountIds } };
  }

  test("are a set: their order means nothing", () => {
    expect(isBenign({ address, before: shared("3,1,2"), after: shared("1,2,3") })).toBe(true);
  });

  test("are named one by one when they change", () => {
    expect(attributes({ address, before: shared("1,2,9"), after: shared("1,2,3") })).toEqual([
      'permissions.account_ids["3"]: absent -> "3"',
      'permissions.account_ids["9"]: "9" -> absent',
    ]);
  });

  test("may be none", () => {
    expect(attributes({ address, before: shared(null), after: shared("All") })).toEqual([
      'permissions.account_ids.All: absent -> "All"',
    ]);
  });

  test("are no set in other resources", () => {
    const other = { address: "aws_other.shell", before: shared("2,1"), after: shared("1,2") };

    expect(isBenign(other)).toBe(false);
  });
});
