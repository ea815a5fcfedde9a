import type { ConfigProblem } from "./config-problem";
import type { ProblemCode } from "./problem-codes";

interface FileProblemProps extends Pick<ConfigProblem, "found" | "expected" | "next"> {
  /** @default 1 */
  readonly line?: number;
  /** @default 1 */
  readonly column?: number;
  /** @default - the whole file */
  readonly path?: string;
}

/** Builds an error that is found before the rules run. */
export function fileProblem(
  code: ProblemCode,
  file: string,
  props: FileProblemProps,
): ConfigProblem {
  return { code, severity: "error", file, line: 1, column: 1, path: "", ...props };
}
