import { parseKnownDrift } from "../../../model/known-drift/parse-known-drift";
import { formatProblem } from "../../../model/problems/format-problem";

function parse(...lines: readonly string[]): ReturnType<typeof parseKnownDrift> {
  return parseKnownDrift({
    path: "config/known-drift.yaml",
    bytes: Buffer.from(lines.join("\n")),
  });
}

/** The problems of a file as a terminal shows them. */
function problems(...lines: readonly string[]): string {
  const result = parse(...lines);
  return result.ok ? "none" : result.problems.map(formatProblem).join("\n");
}

/** One entry with a line in place of another. */
function entry(changed: string): string[] {
  const key = changed.split(":")[0] ?? "";
  return [
    "- stack: payments-production",
    "  address: aws_iam_role.*",
    "  attribute: tags.Team",
    "  reason: A migration",
    "  until: 2026-12-31",
  ].map((line) =>
    line.includes(` ${key}:`) ? line.replace(/^(- | {2}).*/, `$1${changed}`) : line,
  );
}

describe("known-drift.yaml", () => {
  test("lists drifts with the stack, the address, the reason and the last day", () => {
    expect(
      parse(
        "# Accepted for a while.",
        "- stack: payments-production",
        "  address: aws_iam_role.access-role-ec2-session",
        "  attribute: tags.Team",
        "  reason: The tag moves next week",
        "  until: 2026-12-31",
        "- stack: '*'",
        "  address: okta_group.*",
        '  reason: "Named by hand: #42"',
        "  until: '2027-01-31'",
      ),
    ).toEqual({
      ok: true,
      entries: [
        {
          file: "config/known-drift.yaml",
          line: 2,
          stack: "payments-production",
          address: "aws_iam_role.access-role-ec2-session",
          attribute: "tags.Team",
          reason: "The tag moves next week",
          until: "2026-12-31",
        },
        {
          file: "config/known-drift.yaml",
          line: 7,
          stack: "*",
          address: "okta_group.*",
          reason: "Named by hand: #42",
          until: "2027-01-31",
        },
      ],
    });
  });

  test.each([[""], ["# nothing is accepted at present"], ["[]"]])("may list none: %j", (text) => {
    expect(parse(text)).toEqual({ ok: true, entries: [] });
  });

  test.each([
    'address: aws_iam_role.access["a b"]',
    "attribute: policy.Statement[*].Action",
    "stack: team-*-production",
  ])("takes the pattern %s", (line) => {
    expect(problems(...entry(line))).toBe("none");
  });

  test("says where a mistake is, what was found and what to do", () => {
    expect(problems(...entry("until: 31.12.2026"))).toBe(
      [
        "config/known-drift.yaml:5:10 ERROR INVALID_VALUE [0].until",
        '  found:    "31.12.2026"',
        "  expected: a date, such as 2027-01-31",
        "  next:     Change the value; docs/reference/configuration.md describes the key.",
      ].join("\n"),
    );
  });

  test("does not take an entry without a reason", () => {
    expect(problems(...entry("reason:"))).toBe(
      [
        "config/known-drift.yaml:4:10 ERROR WRONG_TYPE [0].reason",
        "  found:    nothing",
        "  expected: why this drift is accepted, at most 500 characters",
        "  next:     Give the key a value, or remove it.",
      ].join("\n"),
    );
  });

  test("says which key is meant where one is misspelled", () => {
    expect(problems(...entry("attribute: a"), "  untill: 2027-01-01")).toBe(
      [
        "config/known-drift.yaml:6:3 ERROR UNKNOWN_KEY [0].untill",
        '  found:    the key "untill"',
        "  expected: one of the keys stack, address, attribute, reason, until",
        "  next:     Write `until` if that is meant, otherwise remove the key.",
      ].join("\n"),
    );
  });

  test("is a list", () => {
    expect(problems("stack: payments")).toBe(
      [
        "config/known-drift.yaml:1:1 ERROR WRONG_TYPE",
        "  found:    a map",
        "  expected: a list of drifts, each with stack, address, reason and until",
        "  next:     Change the value; docs/reference/configuration.md describes the key.",
      ].join("\n"),
    );
  });

  test.each([
    ["stack", "stack: payments production"],
    ["stack", "stack: ''"],
    ["address", "address: '*'"],
    ["address", "address: '*.*'"],
    ["address", "address: aws*.x"],
    ["address", "address: aws_iam_*.x"],
    ["address", "address: aws_iam_role"],
    ["attribute", "attribute: '*'"],
    ["attribute", "attribute: ''"],
    ["reason", "reason: '   '"],
    ["until", "until: 2026-02-30"],
    ["until", "until: 2026-12-31T00:00:00Z"],
  ])("refuses what would accept too much, or nothing: %s in `%s`", (key, line) => {
    const result = parse(...entry(line));

    expect(!result.ok && result.problems.map(({ code, path }) => [code, path])).toEqual([
      ["INVALID_VALUE", `[0].${key}`],
    ]);
  });

  test("is refused where it is no well-formed YAML", () => {
    expect(problems("- stack: [")).toContain("ERROR YAML_SYNTAX");
  });
});
