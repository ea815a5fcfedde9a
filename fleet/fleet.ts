import { applySavedPlan } from "./apply-saved-plan";
import { applyStack } from "./apply-stack";
import { createStackContext, type StackContextProps } from "./create-stack-context";
import type { FleetCommand, FleetRun } from "./fleet-run";
import { gitCommit } from "./git-commit";
import { openFleetProviders, type OpenFleetProvidersProps } from "./open-fleet-providers";
import { planStack } from "./plan-stack";
import { knownDriftNotes } from "./plans/known-drift-notes";
import { concurrency } from "./scheduling/concurrency";
import { machineResources } from "./scheduling/machine-resources";
import type { SavedPlans } from "./saved-plans/saved-plans";
import { SavedPlansWriter } from "./saved-plans/saved-plans-writer";
import { sha256OfFile } from "./saved-plans/sha256-of-file";
import { scheduleStacks, type ScheduleOptions, type StackEvent } from "./schedule-stacks";
import type { Stack } from "./stack";
import type { StackContext } from "./stack-context";
import type { StackResult } from "./stack-result";
import { Terraform } from "./terraform/terraform";
import { today } from "./today";

export interface FleetProps
  extends OpenFleetProvidersProps, Omit<StackContextProps, "providers" | "terraform"> {
  /** How many stacks run at a time. @default - what cores and free memory allow */
  readonly concurrency?: number | undefined;
  /** Whether a stack that fails keeps the waiting ones from running. @default false */
  readonly failFast?: boolean;
  /** Version of this project, for the record. */
  readonly version: string;
}

export interface FleetRunOptions {
  readonly onEvent?: (event: StackEvent) => void;
}

export interface FleetPlanOptions extends FleetRunOptions {
  /** Folder for the saved plans; missing or empty. @default - no plan is kept */
  readonly out?: string;
}

/** Stacks of an organization, and all that running Terraform over them takes. */
export class Fleet {
  private constructor(
    private readonly props: FleetProps,
    private readonly context: StackContext,
    private readonly terraformVersion: string,
  ) {}

  /**
   * Verifies the providers.
   *
   * @throws ProviderError when a provider is not the locked one
   * @throws TerraformError when Terraform cannot be started
   */
  static async open(props: FleetProps): Promise<Fleet> {
    const [first] = props.stacks;
    const terraform = new Terraform({ ...props.terraform, folder: first?.folder ?? "." });
    const terraformVersion = await terraform.version();
    const providers = await openFleetProviders(props);
    return new Fleet(props, createStackContext({ ...props, providers }), terraformVersion);
  }

  /** Ends what the fleet started. */
  async close(): Promise<void> {
    await this.context.providers.close();
  }

  /**
   * Plans, with the read-only roles.
   *
   * @throws SavedPlansError when the folder for the plans is not empty
   */
  async plan(stacks: readonly Stack[], options: FleetPlanOptions = {}): Promise<FleetRun> {
    const writer = options.out === undefined ? undefined : new SavedPlansWriter(options.out);
    const run = await this.run("plan", stacks, {
      ...options,
      hubFirst: false,
      run: (stack, say) =>
        planStack(stack, this.context, say, writer && { out: writer.planFile(stack.name) }),
    });
    writer?.finish(stacks, run.results, {
      created: run.started,
      terraform: this.terraformVersion,
      lockFile: this.lockFileHash(),
      ...(run.commit !== undefined && { commit: run.commit }),
    });
    return run;
  }

  /** Plans without keeping the plans, to see where the accounts are not what was applied. */
  async drift(stacks: readonly Stack[], options: FleetRunOptions = {}): Promise<FleetRun> {
    return this.run("drift", stacks, {
      ...options,
      hubFirst: false,
      run: (stack, say) => planStack(stack, this.context, say, { observe: true }),
    });
  }

  /** Plans, checks and applies each stack in turn, with the deploy roles; the hub first. */
  async apply(stacks: readonly Stack[], options: FleetRunOptions = {}): Promise<FleetRun> {
    return this.run("apply", stacks, {
      ...options,
      hubFirst: true,
      run: (stack, say) => applyStack(stack, this.context, say),
    });
  }

  /** Applies saved plans as they are, with the deploy roles; the hub first. */
  async applySaved(
    stacks: readonly Stack[],
    plans: SavedPlans,
    options: FleetRunOptions = {},
  ): Promise<FleetRun> {
    const conditions = { terraform: this.terraformVersion, lockFile: this.lockFileHash() };
    return this.run("apply", stacks, {
      ...options,
      hubFirst: true,
      run: (stack, say) => applySavedPlan({ stack, context: this.context, say, plans, conditions }),
    });
  }

  private async run(
    command: FleetCommand,
    stacks: readonly Stack[],
    how: Pick<ScheduleOptions, "hubFirst" | "run" | "onEvent">,
  ): Promise<FleetRun> {
    const { failFast = false, terraform, version } = this.props;
    const started = new Date();
    const begin = performance.now();
    const results: readonly StackResult[] = await scheduleStacks({
      ...how,
      stacks,
      concurrency: this.props.concurrency ?? concurrencyHere(stacks.length, command),
      failFast,
      ...(terraform.signal !== undefined && { signal: terraform.signal }),
    });
    const commit = await gitCommit(process.cwd());
    return {
      command,
      started: started.toISOString(),
      duration: Math.round(performance.now() - begin),
      ...(commit !== undefined && { commit }),
      versions: {
        bastionless: version,
        terraform: this.terraformVersion,
        providers: this.context.providers.versions,
      },
      accountIds: this.accountIds(),
      results,
      // An apply says nothing of drift: it has just undone it.
      notes: command === "apply" ? [] : this.knownDriftNotes(results),
    };
  }

  private accountIds(): Readonly<Record<string, string>> {
    const { hub, accounts } = this.props.organization;
    return Object.fromEntries([hub, ...accounts].map(({ name, accountId }) => [name, accountId]));
  }

  private knownDriftNotes(results: readonly StackResult[]): readonly string[] {
    const { knownDrift = [], organization } = this.props;
    const stacks = [organization.hub, ...organization.accounts].map(({ name }) => name);
    return knownDriftNotes({ entries: knownDrift, stacks, results, today: today() });
  }

  private lockFileHash(): string {
    return sha256OfFile(this.props.lockFile);
  }
}

/** Bytes that Terraform and the providers of one stack need at their peak. */
const perStack = 1024 ** 3;

/** A plan keeps a core busy; an apply waits for AWS half of its time. */
const stacksPerCore = { plan: 1, drift: 1, apply: 2 } as const;

function concurrencyHere(stacks: number, command: FleetCommand): number {
  const { cores, freeMemory } = machineResources();
  return concurrency({ cores: cores * stacksPerCore[command], freeMemory, stacks, perStack });
}
