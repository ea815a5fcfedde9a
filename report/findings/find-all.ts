import type { FleetRun } from "../../fleet/fleet-run";
import type { PlannedStack, SkippedStack, StackResult } from "../../fleet/stack-result";
import type { Finding, WarningFinding } from "./finding";
import { generalDiagnostic } from "./general-diagnostic";
import { groupBy } from "./group-by";
import { groupChanges } from "./group-changes";
import { groupFailures } from "./group-failures";
import { OwnParts } from "./own-parts";
import { ranks } from "./rank";
import { withoutIds } from "./without-ids";

/**
 * Everything that a run found, one finding for what is the same in many stacks: the riskiest first,
 * and of one rank what the most stacks have.
 */
export function findAll(run: FleetRun): readonly Finding[] {
  const { results } = run;
  const findings: readonly Finding[] = [
    ...groupChanges(run),
    ...groupFailures(run),
    ...skips(results),
    ...incompletes(results),
    ...outputs(results),
    ...warnings(run),
  ];
  return findings.toSorted(
    (left, right) =>
      ranks.indexOf(left.rank) - ranks.indexOf(right.rank) ||
      right.stacks.length - left.stacks.length,
  );
}

/** A stack without anything to do is nothing that a person has to see. */
function skips(results: readonly StackResult[]): readonly Finding[] {
  const skipped = results.filter(
    (result): result is SkippedStack =>
      result.status === "skipped" && result.reason !== "nothing-to-do",
  );
  return groupBy(skipped, ({ reason }) => reason).map((group) => ({
    kind: "skipped",
    rank: "skipped",
    reason: group[0].reason,
    stacks: names(group),
  }));
}

function incompletes(results: readonly StackResult[]): readonly Finding[] {
  const stacks = names(planned(results).filter((result) => result.class === "incomplete"));
  return stacks.length === 0 ? [] : [{ kind: "incomplete", rank: "incomplete", stacks }];
}

function outputs(results: readonly StackResult[]): readonly Finding[] {
  const changed = planned(results).filter(({ changedOutputs }) => changedOutputs.length > 0);
  return groupBy(changed, ({ changedOutputs }) => JSON.stringify(changedOutputs)).map((group) => ({
    kind: "outputs",
    rank: "outputs",
    names: group[0].changedOutputs,
    stacks: names(group),
  }));
}

function warnings({ results, accountIds }: FleetRun): readonly WarningFinding[] {
  const warned = results.flatMap((result) => {
    const { name } = result;
    const ownParts = new OwnParts({ name, accountId: accountIds?.[name] });
    return warningsOf(result).map((warning) => ({ name, warning, ownParts }));
  });
  return groupBy(warned, ({ warning, ownParts }) => ownParts.key(withoutIds(warning.summary))).map(
    (group) => {
      const [{ warning, ownParts }] = group;
      const stacks = [...new Set(names(group))];
      return {
        kind: "warning",
        rank: "warning",
        warning: stacks.length > 1 ? generalDiagnostic(warning, ownParts) : warning,
        stacks,
      };
    },
  );
}

function warningsOf(result: StackResult): PlannedStack["warnings"] {
  if (result.status === "skipped") return [];
  if (result.status !== "failed") return result.warnings;
  return result.diagnostics.filter(({ severity }) => severity === "warning");
}

function planned(results: readonly StackResult[]): readonly PlannedStack[] {
  return results.filter((result): result is PlannedStack => result.status === "planned");
}

function names(stacks: readonly { readonly name: string }[]): readonly string[] {
  return stacks.map(({ name }) => name);
}
