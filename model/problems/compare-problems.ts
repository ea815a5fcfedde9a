import type { ConfigProblem } from "./config-problem";

/** Orders problems by file and place, and at one place by code: an order that does not depend on chance. */
export function compareProblems(a: ConfigProblem, b: ConfigProblem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code) ||
    compareText(a.path, b.path)
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
