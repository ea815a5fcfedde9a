import type { FleetRun } from "../../fleet/fleet-run";
import type { PlannedChange } from "../../fleet/plans/planned-change";
import type { StackResult } from "../../fleet/stack-result";
import type { ResourceChange } from "../../fleet/terraform/resource-change";
import type { ChangeFinding } from "./finding";
import { groupBy } from "./group-by";
import { mapTexts } from "./map-texts";
import { OwnParts } from "./own-parts";
import { rankOf } from "./rank-of";
import { regionOf } from "./region-of";
import { resourceType } from "./resource-type";

/**
 * The changes of a run, planned or done, one finding for all that differ in nothing but what is
 * their stack's own.
 */
export function groupChanges(run: FleetRun): readonly ChangeFinding[] {
  const found = run.results.flatMap((result) => {
    const ownParts = ownPartsOf(result.name, run);
    return changesOf(result).map(({ change, observed }): Found => {
      const own = ownParts(regionOf(change.address, change));
      return {
        stack: result.name,
        change,
        ownParts: own,
        rank: rankOf(change, observed),
        key: keyOf(change, own),
      };
    });
  });
  return groupBy(found, ({ rank, key }) => `${rank} ${key}`).map((group) => {
    const [{ rank, change, ownParts }] = group;
    const stacks = [...new Set(group.map(({ stack }) => stack))];
    return {
      kind: "change",
      rank,
      change: group.length > 1 ? general(change, ownParts) : change,
      stacks,
      count: group.length,
    };
  });
}

/** What is a stack's own, by the region of a change: each is worked out once. */
function ownPartsOf(
  name: string,
  { accountIds }: FleetRun,
): (region: string | undefined) => OwnParts {
  const byRegion = new Map<string | undefined, OwnParts>();
  return (region) => {
    const known = byRegion.get(region);
    if (known !== undefined) return known;
    const made = new OwnParts({ name, accountId: accountIds?.[name], region });
    byRegion.set(region, made);
    return made;
  };
}

function keyOf(change: PlannedChange, own: OwnParts): string {
  const key = (value: unknown): string => own.key(value);
  return JSON.stringify(mapTexts(change, { text: key, value: key }));
}

function general(change: PlannedChange, own: OwnParts): PlannedChange {
  return mapTexts(change, {
    text: (text) => own.general(text),
    value: (value) => own.general(value),
  });
}

interface Found extends Pick<ChangeFinding, "rank" | "change"> {
  readonly stack: string;
  readonly ownParts: OwnParts;
  readonly key: string;
}

interface Change {
  readonly change: PlannedChange;
  readonly observed: boolean;
}

function changesOf(result: StackResult): readonly Change[] {
  switch (result.status) {
    case "planned":
      return [
        ...result.changes.map((change) => ({ change, observed: false })),
        ...result.observed.map((change) => ({ change, observed: true })),
      ];
    case "applied":
    case "failed":
      return result.changes.map((change) => ({ change: done(change), observed: false }));
    case "skipped":
      return [];
  }
}

/** Of what was done, an apply tells the address and the action only. */
function done(change: ResourceChange): PlannedChange {
  const type = resourceType(change.address);
  return { ...change, type, drifted: false, benign: false, attributes: [] };
}
