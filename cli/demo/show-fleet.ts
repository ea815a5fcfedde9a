import { join } from "node:path";

import type { Fleet } from "../../fleet/fleet";
import type { FleetRun } from "../../fleet/fleet-run";
import { SavedPlans } from "../../fleet/saved-plans/saved-plans";
import type { Stack } from "../../fleet/stack";
import { summaryTable } from "../../report/summary-table";
import { changeByHand } from "../../sandbox/change-by-hand";
import type { CommandContext } from "../define-command";
import { exitCodes } from "../exit-codes";
import { exitCodeOf } from "../fleet/exit-code-of";
import { runWithProgress } from "../fleet/run-with-progress";
import { terminalReport } from "../fleet/terminal-report";
import { openDemoFleet, type DemoFleetProps } from "./open-demo-fleet";

/** Plans and applies every stack, has somebody change an account by hand, finds and repairs it. */
export async function showFleet(props: DemoFleetProps, context: CommandContext): Promise<boolean> {
  const { fleet, stacks } = await openDemoFleet(props, context);
  try {
    return await new Show(fleet, props, stacks, context).play();
  } finally {
    await fleet.close();
  }
}

class Show {
  constructor(
    private readonly fleet: Fleet,
    private readonly props: DemoFleetProps,
    private readonly stacks: readonly Stack[],
    private readonly context: CommandContext,
  ) {}

  async play(): Promise<boolean> {
    const isHub = ({ name }: Stack): boolean => name === "hub";
    this.say("Plan, review, apply: the hub, then the accounts, which look up what it makes.");
    const applied: FleetRun[] = [];
    for (const wave of [this.stacks.filter(isHub), this.stacks.filter((one) => !isHub(one))]) {
      const run = await this.planAndApply(wave);
      if (run === undefined) return false;
      applied.push(run);
    }
    const { accounts } = this.props.organization;
    const results = applied.flatMap((run) => run.results);
    const { io } = this.context;
    io.print(`\n${summaryTable({ accounts, results, colour: io.colour })}`);

    this.say("Look again: nothing to do.");
    if (exitCodeOf(await this.drift(this.stacks)) !== exitCodes.ok) return false;

    const [account] = accounts.filter(({ accessRoles }) => accessRoles.length > 0);
    if (account === undefined) return true;
    this.say("Somebody changes an account by hand:");
    for (const done of await changeByHand(this.props.sandbox, account)) io.print(`  - ${done}`);

    this.say("The nightly look finds it, and names nothing else.");
    const found = await this.drift(this.stacks);
    io.print(`\n${terminalReport(found, { colour: io.colour })}`);
    const isDrift = ({ status, name }: FleetRun["results"][number]): boolean =>
      status === "planned" && name === account.name;
    if (exitCodeOf(found) !== exitCodes.changes || !found.results.some(isDrift)) return false;

    this.say(`Repair: apply ${account.name}, and look once more.`);
    const drifted = this.stacks.filter(({ name }) => name === account.name);
    const repaired = await this.run("apply", drifted);
    if (exitCodeOf(repaired) !== exitCodes.ok) return this.failed(repaired);
    return exitCodeOf(await this.drift(drifted)) === exitCodes.ok;
  }

  private async planAndApply(wave: readonly Stack[]): Promise<FleetRun | undefined> {
    const { io } = this.context;
    const out = join(this.props.folder, `plans-${wave[0]?.name ?? ""}`);
    const planned = await runWithProgress(io, "plan", wave, (onEvent) =>
      this.fleet.plan(wave, { out, onEvent }),
    );
    this.context.signal.throwIfAborted();
    const applied = await runWithProgress(io, "apply", wave, (onEvent) =>
      this.fleet.applySaved(wave, SavedPlans.read(out), { onEvent }),
    );
    this.context.signal.throwIfAborted();
    if (exitCodeOf(planned) === exitCodes.error) this.failed(planned);
    else if (exitCodeOf(applied) !== exitCodes.ok) this.failed(applied);
    else return applied;
    return undefined;
  }

  private drift(stacks: readonly Stack[]): Promise<FleetRun> {
    return this.run("drift", stacks);
  }

  private async run(command: "apply" | "drift", stacks: readonly Stack[]): Promise<FleetRun> {
    const run = await runWithProgress(this.context.io, command, stacks, (onEvent) =>
      this.fleet[command](stacks, { onEvent }),
    );
    this.context.signal.throwIfAborted();
    return run;
  }

  private failed(run: FleetRun): false {
    const { io } = this.context;
    io.note(`\n${terminalReport(run, { colour: io.colour })}`);
    return false;
  }

  private say(heading: string): void {
    this.context.io.print(`\n${heading}`);
  }
}
