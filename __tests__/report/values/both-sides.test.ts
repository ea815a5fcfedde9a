import type { AttributeValue } from "../../../fleet/plans/planned-change";
import { bothSides } from "../../../report/values/both-sides";

const value = (content: unknown): AttributeValue => ({ kind: "value", value: content });

describe("bothSides", () => {
  test("quotes strings, so that none looks like what Terraform says of a value", () => {
    expect(bothSides({ before: value("(sensitive)"), after: { kind: "sensitive" } }, 40)).toEqual({
      before: '"(sensitive)"',
      after: "(sensitive)",
    });
    expect(bothSides({ before: value("(absent)"), after: { kind: "absent" } }, 40)).toEqual({
      before: '"(absent)"',
      after: "(absent)",
    });
    expect(bothSides({ before: value(null), after: { kind: "known-after-apply" } }, 40)).toEqual({
      before: "null",
      after: "(known after apply)",
    });
  });

  test("keeps a value of many lines on one", () => {
    expect(bothSides({ before: value("a\nb\tc\u001b"), after: value(["x", 1]) }, 40)).toEqual({
      before: '"a\\nb\\tc\\u001b"',
      after: '["x",1]',
    });
  });

  test("shows the difference of two long values, wherever it is", () => {
    const before = value(`${"a".repeat(500)}X${"b".repeat(500)}`);
    const after = value(`${"a".repeat(500)}YZ${"b".repeat(500)}`);

    expect(bothSides({ before, after }, 60)).toEqual({
      before: `…${"a".repeat(12)}X${"b".repeat(12)}…`,
      after: `…${"a".repeat(12)}YZ${"b".repeat(12)}…`,
    });
  });

  test("cuts long values that share nothing in their middle", () => {
    const sides = bothSides({ before: value("a".repeat(99)), after: { kind: "absent" } }, 40);

    expect(sides).toEqual({
      before: `"${"a".repeat(13)}…(73 more)…${"a".repeat(13)}"`,
      after: "(absent)",
    });
  });
});
