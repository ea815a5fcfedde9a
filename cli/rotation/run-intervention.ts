import { interventionText } from "../../report/rotation/intervention-text";
import { counted } from "../../report/run/counted";
import type { GroupInRotation } from "../../rotation/group-in-rotation";
import { intervene, type Intervention, type InterventionOutcome } from "../../rotation/intervene";
import type { CommandContext } from "../define-command";
import { exitCodes, type ExitCode } from "../exit-codes";
import { loadConfiguration } from "../load-configuration";
import { selectStacks } from "../select-stacks";
import { askFirst } from "./ask-first";
import { openGroups } from "./open-groups";

export interface RunInterventionOptions {
  readonly config: string;
  readonly select: readonly string[];
  readonly how: Intervention;
  readonly json: boolean;
  readonly yes: boolean;
}

/** Groups at a time: it may be urgent, and each takes few calls. */
const atATime = 16;

const questions: Readonly<Record<Intervention, string>> = {
  pause: "Pause",
  resume: "Resume",
  cancel: "Cancel",
  rollBack: "Roll back",
};

/** Pauses, resumes or ends the instance refreshes that are under way in the selected accounts. */
export async function runIntervention(
  { config, how, json, select, yes }: RunInterventionOptions,
  { io, signal }: CommandContext,
): Promise<ExitCode> {
  const organization = loadConfiguration(config, io);
  if (organization === undefined) return exitCodes.error;
  const selected = new Set(selectStacks(organization, select));
  const accounts = organization.accounts.filter(({ name }) => selected.has(name));
  const opened = openGroups(accounts, { readOnly: false, signal });
  const { groups } = opened;
  try {
    const question = `${questions[how]} what is under way in ${counted(groups.length, "Auto Scaling group")} of ${counted(accounts.length, "account")}?`;
    const agreed = yes || (await askFirst(io.ask, question, "Add --yes."));
    if (!agreed) return exitCodes.error;

    const { default: pLimit } = await import("p-limit");
    const limit = pLimit(atATime);
    const turn = async (group: GroupInRotation): Promise<InterventionOutcome> => {
      const outcome = await outcomeOf(group, how, signal);
      const { account, group: name, region } = group.place;
      if (!json) io.print(`${account} ${region} ${name}: ${interventionText(how, outcome)}`);
      return outcome;
    };
    const outcomes = await Promise.all(
      groups.map((group) => limit(async () => ({ ...group.place, outcome: await turn(group) }))),
    );
    if (json) io.print(JSON.stringify({ intervention: how, groups: outcomes }, undefined, 2));
    if (signal.aborted) return exitCodes.interrupted;
    return outcomes.some(({ outcome }) => outcome.kind === "failed")
      ? exitCodes.error
      : exitCodes.ok;
  } finally {
    opened.close();
  }
}

async function outcomeOf(
  group: GroupInRotation,
  how: Intervention,
  signal: AbortSignal,
): Promise<InterventionOutcome> {
  if (signal.aborted) return { kind: "left-alone", reason: "it was interrupted" };
  try {
    return await intervene(group, how);
  } catch (error) {
    return { kind: "failed", reason: (error as Error).message };
  }
}
