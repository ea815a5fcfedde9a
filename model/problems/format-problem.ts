import type { ConfigProblem } from "./config-problem";
import { visibleText } from "../parse/visible-text";

/**
 * Returns a problem for a terminal: place, severity and code on the first line, then what was
 * found, what is expected and the next step. No control character of the configuration gets through.
 */
export function formatProblem(problem: ConfigProblem): string {
  const { file, line, column, severity, code, path, found, expected, next } = problem;
  const head = `${file}:${line}:${column} ${severity.toUpperCase()} ${code}`;
  return [
    path === "" ? head : `${head} ${path}`,
    `  found:    ${found}`,
    `  expected: ${expected}`,
    `  next:     ${next}`,
  ]
    .map((line) => visibleText(line).replaceAll("\n", "\\u000a"))
    .join("\n");
}
