import { OktaError } from "./okta-error";

type Test = (value: string | undefined, operand: string) => boolean;

/** Text comparisons ignore case, as Okta's do. */
const operators: Readonly<Record<string, Test>> = {
  eq: (value, operand) => value === operand,
  ne: (value, operand) => value !== operand,
  sw: (value, operand) => value?.startsWith(operand) ?? false,
  co: (value, operand) => value?.includes(operand) ?? false,
  pr: (value) => value !== undefined && value !== "",
};

const clause = /^\s*([\w.]+)\s+(eq|ne|sw|co|pr)(?:\s+"((?:[^"\\]|\\.)*)")?\s*$/i;

/**
 * Parses a `filter` or `search` expression: comparisons of dotted paths with quoted texts, joined by
 * `and` (binds tighter) and `or`. Parentheses and other operators are refused, not ignored.
 *
 * @returns whether an object matches.
 * @throws OktaError E0000031 when the expression is not understood.
 */
export function searchExpression(expression: string): (object: unknown) => boolean {
  const alternatives = split(expression, "or").map((conjunction) =>
    split(conjunction, "and").map((text) => comparison(text, expression)),
  );
  return (object) => alternatives.some((tests) => tests.every((test) => test(object)));
}

function comparison(text: string, expression: string): (object: unknown) => boolean {
  const [, path = "", operator = "", quoted] = clause.exec(text) ?? [];
  const test = operators[operator.toLowerCase()];
  if (test === undefined || (quoted === undefined) !== (operator.toLowerCase() === "pr")) {
    throw OktaError.invalidSearch(expression);
  }
  const operand = (quoted ?? "").replace(/\\(.)/g, "$1").toLowerCase();
  return (object) => test(textAt(object, path)?.toLowerCase(), operand);
}

/** Splits at a word outside of quotes. */
function split(expression: string, word: "and" | "or"): string[] {
  const outsideQuotes = `(?=(?:[^"]*"[^"]*")*[^"]*$)`;
  return expression.split(new RegExp(`\\s+${word}\\s+${outsideQuotes}`, "i"));
}

function textAt(object: unknown, path: string): string | undefined {
  const value = path
    .split(".")
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === "object" && inner !== null
          ? Object.entries(inner).find(([name]) => name === key)?.[1]
          : undefined,
      object,
    );
  return typeof value === "string" ? value : undefined;
}
