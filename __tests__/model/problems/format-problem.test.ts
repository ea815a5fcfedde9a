import { formatProblem } from "../../../model/problems/format-problem";

const problem = {
  code: "ACCOUNT_ID_NOT_QUOTED",
  severity: "error",
  file: "config/accounts/payments.yaml",
  line: 2,
  column: 5,
  path: "id",
  found: "the number 000123456789",
  expected: "12 digits in quotes",
  next: 'Quote it: id: "000123456789"',
} as const;

test("a problem names its place first, then what is wrong and what to do", () => {
  expect(formatProblem(problem)).toBe(
    `config/accounts/payments.yaml:2:5 ERROR ACCOUNT_ID_NOT_QUOTED id
  found:    the number 000123456789
  expected: 12 digits in quotes
  next:     Quote it: id: "000123456789"`,
  );
});

test("a problem of a whole file has no path, and a warning says so", () => {
  const [head] = formatProblem({ ...problem, severity: "warning", path: "" }).split("\n");

  expect(head).toBe("config/accounts/payments.yaml:2:5 WARNING ACCOUNT_ID_NOT_QUOTED");
});

test("control characters are shown, never sent to the terminal", () => {
  const text = formatProblem({ ...problem, found: "a\u001b[2Jb\nc\u202e", file: "x\u009b.yaml" });

  expect(text).toContain("x\\u009b.yaml:2:5");
  expect(text).toContain("found:    a\\u001b[2Jb\\u000ac\\u202e\n");
});
