import type { PlannedStack } from "../stack-result";
import { attributeChanges } from "./attribute-changes";
import type { Difference } from "./difference";
import { findDifferences } from "./find-differences";
import { acceptKnownDrift } from "./known-drift";
import type { KnownDriftEntry } from "../../model/known-drift/known-drift-entry";
import type { PlanClass } from "./plan-class";
import type { PlanGuard } from "./plan-guard";
import type { PlanJson, ResourceChangeJson } from "./plan-json";
import { plannedAction } from "./planned-action";
import type { PlannedChange } from "./planned-change";
import { relationToDrift, type RelationToDrift } from "./relation-to-drift";
import { repeatsOthers } from "./repeats-others";
import { SensitiveTexts } from "./sensitive-texts";

/** The part of a stack's result that comes from its plan. */
export type PlanFindings = Pick<
  PlannedStack,
  "class" | "changed" | "changes" | "observed" | "changedOutputs" | "formerName"
>;

export interface ClassifyPlanOptions {
  /** Entries for this stack that have not expired. */
  readonly knownDrift: readonly KnownDriftEntry[];
  /** @default nothing is guarded */
  readonly guard?: PlanGuard;
}

/**
 * Says what a plan would do and why, with nothing secret in it.
 *
 * A change is drift where the plan changes back an attribute that something outside of Terraform had
 * changed, or creates what it had deleted. That a provider reports another attribute of the resource
 * in another way than before, as it does after each creation, does not make a change drift.
 */
export function classifyPlan(
  plan: PlanJson,
  { knownDrift, guard = () => undefined }: ClassifyPlanOptions,
): PlanFindings {
  const sensitive = new SensitiveTexts(plan);
  const outside = new Map(plan.resource_drift.map((drift) => [key(drift), drift]));
  const planned = plan.resource_changes.flatMap((resource) => {
    const action = plannedAction(resource);
    if (action === undefined) return [];
    const differences = findDifferences(resource);
    const relation = relationToDrift(differences, outside.get(key(resource)));
    const change: PlannedChange = {
      ...describe(resource, action, differences, sensitive),
      drifted: relation !== "apart",
      benign: action === "update" && resource.change.importing == null && areBenign(differences),
    };
    return [{ key: key(resource), change: guarded(accept(change, relation, knownDrift), guard) }];
  });
  const changes = planned.map(({ change }) => change);
  const drifted = new Set(planned.filter(({ change }) => change.drifted).map(({ key }) => key));
  const changedOutputs = Object.entries(plan.output_changes)
    .filter(([, { actions }]) => actions[0] !== "no-op")
    .map(([name]) => name);
  const formerName = nameBefore(plan);
  return {
    class: planClass(plan, changes, changedOutputs),
    changed: changes.length > 0 || changedOutputs.length > 0,
    changes,
    observed: [...outside.values()]
      .filter((drift) => !drifted.has(key(drift)))
      .flatMap((drift) => observation(drift, plan, sensitive)),
    changedOutputs,
    ...(formerName !== undefined && { formerName }),
  };
}

/** One address can stand for several objects while a replacement is unfinished. */
function key({ address, deposed = "" }: ResourceChangeJson): string {
  return `${address} ${deposed}`;
}

/** An update without a visible difference is not benign: what it changes is not known. */
function areBenign(differences: readonly Difference[]): boolean {
  return differences.length > 0 && differences.every(({ benign }) => benign);
}

function describe(
  { address, type, change, action_reason, previous_address }: ResourceChangeJson,
  action: PlannedChange["action"],
  differences: readonly Difference[],
  sensitive: SensitiveTexts,
): Omit<PlannedChange, "drifted" | "benign"> {
  const replacePaths = change.replace_paths ?? [];
  const goes = action === "delete" || action === "remove";
  const importId = change.importing?.id;
  return {
    address,
    type,
    action,
    attributes: goes ? [] : attributeChanges(differences, { replacePaths, sensitive }),
    ...(action_reason !== undefined && { reason: action_reason }),
    ...(previous_address !== undefined && { previousAddress: previous_address }),
    ...(importId !== undefined && !sensitive.isIn(importId) && { importId }),
  };
}

/** An accepted drift hides no change that the configuration asks for. */
function accept(
  change: PlannedChange,
  relation: RelationToDrift,
  entries: readonly KnownDriftEntry[],
): PlannedChange {
  const known = relation === "undoing" ? acceptKnownDrift(change, entries) : undefined;
  return known === undefined ? change : { ...change, known };
}

function guarded(change: PlannedChange, guard: PlanGuard): PlannedChange {
  if (change.action !== "delete" && change.action !== "replace") return change;
  const reason = guard(change);
  return reason === undefined ? change : { ...change, guard: reason };
}

/** What differs only in how a provider spells it, or repeats another resource, is not worth a line. */
function observation(
  drift: ResourceChangeJson,
  plan: PlanJson,
  sensitive: SensitiveTexts,
): PlannedChange[] {
  const action = plannedAction(drift);
  if (action !== "update" && action !== "delete") return [];
  const differences = findDifferences(drift).filter(
    ({ path }) => !repeatsOthers(drift, path, plan.resource_changes),
  );
  if (action === "update" && differences.every(({ benign }) => benign)) return [];
  return [{ ...describe(drift, action, differences, sensitive), drifted: true, benign: false }];
}

function planClass(
  { complete, errored, deferred_changes: deferred }: PlanJson,
  changes: readonly PlannedChange[],
  changedOutputs: readonly string[],
): PlanClass {
  if (errored || !complete || deferred.length > 0) return "incomplete";
  const counted = changes.filter(({ benign, known }) => !benign && known === undefined);
  if (counted.some(({ drifted }) => drifted)) return "drift";
  if (counted.length > 0) return "pending-change";
  if (changes.length > 0) return "benign";
  return changedOutputs.length > 0 ? "outputs-only" : "in-sync";
}

/** Accounts say their name in an output, so that a renamed file is seen as the same account. */
function nameBefore({ output_changes: outputs }: PlanJson): string | undefined {
  const { before, after, before_sensitive: marked } = outputs["account_name"] ?? {};
  if (marked === true || typeof before !== "string" || before === after) return undefined;
  return before;
}
