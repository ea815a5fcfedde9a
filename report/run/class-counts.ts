import type { FleetRun } from "../../fleet/fleet-run";
import { stackClass, type StackClass, stackClasses } from "./stack-class";

/** How many stacks of a run have each class; zeros included. */
export function classCounts({ results }: FleetRun): Readonly<Record<StackClass, number>> {
  const classes = results.map(stackClass);
  return Object.fromEntries(
    stackClasses.map((name) => [name, classes.filter((found) => found === name).length]),
  ) as Record<StackClass, number>;
}
