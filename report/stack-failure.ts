import type { FailedStack } from "../fleet/stack-result";
import { stackOutcome } from "./stack-outcome";

/** Why a stack failed and what to do: its errors, each with its address, and the next steps. */
export function stackFailure(result: FailedStack): string {
  const errors = result.diagnostics.filter(({ severity }) => severity === "error");
  return [
    `${result.name}: ${stackOutcome(result)}`,
    ...errors.flatMap(({ address, summary, detail }) => [
      `  ${address === undefined ? summary : `${address}: ${summary}`}`,
      ...detail
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => `    ${line.trimEnd()}`),
    ]),
    ...result.nextSteps.map((step) => `  next: ${step}`),
  ].join("\n");
}
