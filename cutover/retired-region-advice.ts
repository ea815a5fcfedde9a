import type { Account } from "../model/organization";

/** What to do in the regions that a file retires: nothing is proposed for them. */
export function retiredRegionAdvice({ regions }: Account): readonly string[] {
  return regions
    .filter(({ lifecycle }) => lifecycle === "retired")
    .map(
      ({ name }) =>
        `Terminate what is left in ${name} and delete its open rules by hand, or make the region active: \`discover\` does not look at a region that is retired.`,
    );
}
