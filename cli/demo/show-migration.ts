import { cpSync } from "node:fs";
import { join } from "node:path";

import { loadOrganization } from "../../model/load-organization";
import type { Account, Organization } from "../../model/organization";
import {
  existingNames,
  makeExistingEstate,
  type ExistingEstate,
} from "../../sandbox/existing-estate";
import { sandboxEnvironment } from "../../sandbox/sandbox-environment";
import type { Sandbox } from "../../sandbox/start-sandbox";
import { runCutover } from "../cutover/run-cutover";
import type { CommandContext } from "../define-command";
import { runDiscover } from "../discover/run-discover";
import { runDoctor } from "../doctor/run-doctor";
import { exitCodes, type ExitCode } from "../exit-codes";
import { runExposure } from "../exposure/run-exposure";
import { exitCodeOf } from "../fleet/exit-code-of";
import { runWithProgress } from "../fleet/run-with-progress";
import { terminalReport } from "../fleet/terminal-report";
import { runRotation } from "../rotation/run-rotation";
import { openDemoFleet } from "./open-demo-fleet";
import { withEnvironment } from "./with-environment";

export interface ShowMigrationProps {
  /** Folder of the configuration; it is copied, not changed. */
  readonly config: string;
  readonly organization: Organization;
  /** Absolute; for everything that is written. */
  readonly folder: string;
  readonly sandbox: Sandbox;
}

/**
 * Puts hosts into an account as somebody made them years ago, bastion included, and takes them to
 * the end: discovery, adoption, rotation, doctor, cutover.
 */
export async function showMigration(
  props: ShowMigrationProps,
  context: CommandContext,
): Promise<boolean> {
  const account = props.organization.accounts.findLast(({ lifecycle }) => lifecycle === "active");
  const region = account?.regions.find(({ lifecycle }) => lifecycle === "active")?.name;
  if (account === undefined || region === undefined) return true;
  const estate = await makeExistingEstate(props.sandbox, { accountId: account.accountId, region });
  const environment = sandboxEnvironment(process.env, props.sandbox.environment);
  return withEnvironment(environment, () =>
    new Migration(props, { account, region, estate }, context).play(),
  );
}

interface Place {
  readonly account: Account;
  readonly region: string;
  readonly estate: ExistingEstate;
}

class Migration {
  private readonly config: string;
  private readonly name: string;

  constructor(
    private readonly props: ShowMigrationProps,
    private readonly place: Place,
    private readonly context: CommandContext,
  ) {
    this.config = join(props.folder, "config");
    this.name = place.account.name;
  }

  async play(): Promise<boolean> {
    const { estate, region } = this.place;
    cpSync(this.props.config, this.config, { recursive: true });
    this.say(`People reach ${this.name} by a bastion. What is there, and what would adopt it:`);
    const out = join(this.props.folder, "proposals");
    const discovered = await runDiscover(
      { ...this.options(), organization: false, adoptRoles: false, out },
      this.context,
    );
    if (discovered !== exitCodes.ok) return false;
    cpSync(out, this.config, { recursive: true });

    this.say("Doctor, before: no session anywhere, and why.");
    if ((await this.doctor()) !== exitCodes.changes) return false;

    this.say("Adopt it: by imports and changes in place, nothing is destroyed or replaced.");
    if (!(await this.apply(["hub", this.name]))) return false;

    this.say("Rotate the groups onto the new launch templates.");
    const rotation = {
      canary: undefined,
      waveSize: "5",
      groupsAtATime: "10",
      maxFailures: "0",
    };
    const rotated = await runRotation(
      { ...this.options(), ...rotation, dryRun: false, yes: true },
      this.context,
    );
    if (rotated !== exitCodes.ok) return false;

    this.say("Doctor, after.");
    if ((await this.doctor()) !== exitCodes.ok) return false;

    this.say("Cutover: what is left until the bastion can go, and the change that removes it.");
    const retired = await runCutover(
      { ...this.options(), retire: this.name, write: true, logins: undefined },
      this.context,
    );
    if (retired !== exitCodes.ok) return false;
    const bastion = `aws_instance.${region}_legacy-access-${existingNames.bastion}_${estate.bastionInstanceId}`;
    if (!(await this.apply([this.name], [`${this.name}:${bastion}`]))) return false;
    const exposed = await runExposure({ ...this.options(), organization: false }, this.context);
    return exposed === exitCodes.ok;
  }

  private options(): {
    readonly config: string;
    readonly select: readonly string[];
    readonly json: false;
    readonly report: undefined;
  } {
    return { config: this.config, select: [this.name], json: false, report: undefined };
  }

  private doctor(): Promise<ExitCode> {
    return runDoctor({ ...this.options(), instance: undefined, strict: false }, this.context);
  }

  private async apply(
    names: readonly string[],
    allowDestroy: readonly string[] = [],
  ): Promise<boolean> {
    const { io, signal } = this.context;
    const loaded = loadOrganization(this.config);
    if (!loaded.ok) return false;
    const { folder, sandbox } = this.props;
    const { organization } = loaded;
    const { fleet, stacks } = await openDemoFleet(
      { organization, folder, sandbox, allowDestroy },
      this.context,
    );
    try {
      const selected = stacks.filter(({ name }) => names.includes(name));
      const run = await runWithProgress(io, "apply", selected, (onEvent) =>
        fleet.apply(selected, { onEvent }),
      );
      signal.throwIfAborted();
      const good = exitCodeOf(run) === exitCodes.ok;
      if (!good) io.note(`\n${terminalReport(run, { colour: io.colour })}`);
      return good;
    } finally {
      await fleet.close();
    }
  }

  private say(heading: string): void {
    this.context.io.print(`\n${heading}`);
  }
}
