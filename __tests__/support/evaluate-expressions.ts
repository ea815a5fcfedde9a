import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** What GitHub's functions `success()` and `failure()` look at. */
export type Status = "success" | "failure";

/**
 * Evaluates GitHub's expressions with GitHub's own library.
 *
 * @param texts each with expressions in `${{ }}`, or without any
 * @param context values by the name of a context, such as `github`
 * @returns the values in the order of the texts; one that is a single expression keeps its type
 */
export function evaluateExpressions(
  texts: readonly string[],
  context: Readonly<Record<string, unknown>>,
  status: Status,
): readonly unknown[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(__dirname, "evaluate-expressions-main.mjs")],
    { input: JSON.stringify({ texts, context, status }), encoding: "utf8" },
  );
  if (stdout === "") throw new Error(`${texts.join("\n")}\n${stderr}`);
  return JSON.parse(stdout) as readonly unknown[];
}

/** Whether an `if` holds; without a function of the status, GitHub puts `success()` before it. */
export function holds(
  condition: string | undefined,
  context: Readonly<Record<string, unknown>>,
  status: Status,
): boolean {
  if (condition === undefined) return status === "success";
  const inner = /^\$\{\{([\s\S]*)\}\}$/.exec(condition.trim())?.[1] ?? condition;
  const whole = /\b(always|cancelled|success|failure)\(/.test(inner)
    ? inner
    : `success() && (${inner})`;
  const [value] = evaluateExpressions([`\${{ !!(${whole}) }}`], context, status);
  return value === true;
}
