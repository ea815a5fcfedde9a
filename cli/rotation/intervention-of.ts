import type { Intervention } from "../../rotation/intervene";

export type InterventionOptions = Readonly<Record<Intervention, boolean>> & {
  readonly dryRun: boolean;
  readonly report: string | undefined;
};

const flags: Readonly<Record<Intervention, string>> = {
  pause: "--pause",
  resume: "--resume",
  cancel: "--cancel",
  rollBack: "--roll-back",
};

/**
 * What is to be done to refreshes that are under way; `undefined`: nothing, it is a rotation.
 *
 * @throws for options that do not go together
 */
export function interventionOf(options: InterventionOptions): Intervention | undefined {
  const given = (Object.keys(flags) as Intervention[]).filter((one) => options[one]);
  const [how, other] = given;
  if (how === undefined) return undefined;
  if (other !== undefined) {
    throw new Error(`Give ${flags[how]} or ${flags[other]}, not both.`);
  }
  if (options.dryRun) {
    throw new Error(
      `${flags[how]} has no dry run. \`bastionless rotate --dry-run\` says what is under way.`,
    );
  }
  if (options.report !== undefined) {
    throw new Error(`${flags[how]} writes no report; --json prints what became of each group.`);
  }
  return how;
}
