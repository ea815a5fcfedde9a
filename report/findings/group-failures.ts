import type { FleetRun } from "../../fleet/fleet-run";
import type { FailedStack } from "../../fleet/stack-result";
import type { Diagnostic } from "../../fleet/terraform/diagnostic";
import type { FailureFinding } from "./finding";
import { generalDiagnostic } from "./general-diagnostic";
import { groupBy } from "./group-by";
import { OwnParts } from "./own-parts";
import { regionOf } from "./region-of";
import { withoutIds } from "./without-ids";

/**
 * The failures of a run, one finding for those of one cause: the same command, errors of the same
 * summaries. Details are no part of the cause: they name requests and times.
 */
export function groupFailures(run: FleetRun): readonly FailureFinding[] {
  const failed = run.results
    .filter((result): result is FailedStack => result.status === "failed")
    .map((result) => ({ result, ownParts: ownPartsOf(result, run) }));
  return groupBy(failed, ({ result, ownParts }) => cause(result, ownParts)).map((group) => {
    const [{ result, ownParts }] = group;
    const { reason, command, diagnostics } = result;
    const isShared = group.length > 1;
    const steps = group.flatMap(({ result: { nextSteps }, ownParts: own }) =>
      isShared ? own.general(nextSteps) : nextSteps,
    );
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    return {
      kind: "failure",
      rank: "failure",
      reason,
      command,
      errors: isShared ? errors.map((error) => generalDiagnostic(error, ownParts)) : errors,
      nextSteps: [...new Set(steps)],
      stacks: group.map(({ result: { name } }) => name),
    };
  });
}

function ownPartsOf({ name, diagnostics }: FailedStack, { accountIds }: FleetRun): OwnParts {
  return new OwnParts({ name, accountId: accountIds?.[name], region: regionOf("", diagnostics) });
}

function cause({ reason, command, diagnostics }: FailedStack, ownParts: OwnParts): string {
  const summaries = diagnostics.filter(isError).map(({ summary }) => withoutIds(summary));
  const own = ownParts.key([...new Set(summaries)].sort());
  return JSON.stringify([reason, command, own]);
}

function isError({ severity }: Diagnostic): boolean {
  return severity === "error";
}
