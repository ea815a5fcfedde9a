import type { FleetRun } from "../../fleet/fleet-run";
import type { StackResult } from "../../fleet/stack-result";
import { groupBy } from "../findings/group-by";
import { stackClass, type StackClass, stackClasses } from "./stack-class";
import { stackSentence } from "./stack-sentence";

/** Stacks that the same became of. */
export interface StacksOfOneSentence {
  readonly class: StackClass;
  /** `drift: 1 to update`. */
  readonly sentence: string;
  /** At least one. */
  readonly results: readonly StackResult[];
}

/** Every stack of a run, together with those that the same became of; what needs attention first. */
export function stacksBySentence({ results }: FleetRun): readonly StacksOfOneSentence[] {
  return stackClasses.flatMap((name) =>
    groupBy(
      results.filter((result) => stackClass(result) === name),
      stackSentence,
    ).map((group) => ({ class: name, sentence: stackSentence(group[0]), results: group })),
  );
}
