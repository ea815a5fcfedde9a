import {
  AutoScalingClient,
  DescribeAutoScalingGroupsCommand,
  DescribeInstanceRefreshesCommand,
  UpdateAutoScalingGroupCommand,
  type AutoScalingGroup,
  type InstanceRefresh,
  type UpdateAutoScalingGroupCommandInput,
} from "@aws-sdk/client-auto-scaling";
import { setTimeout } from "node:timers/promises";
import { stringify } from "yaml";

import type { RotationRun } from "../../rotation/rotation-run";
import {
  existingNames,
  makeExistingEstate,
  type ExistingEstate,
} from "../../sandbox/existing-estate";
import { generatedAccountName } from "../../scripts/bench/generated-files";
import { accountCredentials } from "./account-credentials";
import { FleetCheckout } from "./fleet-checkout";

const region = "us-east-1";
const ids = ["200000000000", "200000000001"];

export interface AdoptedGroup {
  /** Of the launch template. @default - the one that exists */
  readonly image?: string;
  /** Seconds in AWS that a refresh waits when it is half done; a sixtieth of that here. @default - none */
  readonly halfTime?: number;
  /** Whether the group is to have a launch template of its own making. @default false */
  readonly ownTemplate?: boolean;
}

/** Two accounts with a group each that somebody made by hand, and files that adopt them. */
export class AdoptedAccounts {
  readonly names = [0, 1].map(generatedAccountName);
  readonly select = ["--select", this.names.join(",")];

  private constructor(
    readonly checkout: FleetCheckout,
    private readonly estates: readonly ExistingEstate[],
    private readonly clients: readonly AutoScalingClient[],
  ) {}

  static async start(): Promise<AdoptedAccounts> {
    const checkout = await FleetCheckout.start({ accounts: 2, tile: "existing" });
    const { sandbox } = checkout.project;
    const estates = await Promise.all(
      ids.map((accountId) => makeExistingEstate(sandbox, { accountId, region })),
    );
    const clients = await Promise.all(
      ids.map(async (id) => new AutoScalingClient(await accountCredentials(sandbox, id, region))),
    );
    return new AdoptedAccounts(checkout, estates, clients);
  }

  async close(): Promise<void> {
    for (const client of this.clients) client.destroy();
    await this.checkout.close();
  }

  /** Writes the file that adopts an account. */
  configure(index: number, { halfTime, image, ownTemplate = false }: AdoptedGroup = {}): void {
    const estate = this.estates[index];
    const template = {
      osFamily: "amazon-linux-2023",
      image: image ?? estate?.imageId,
      instanceType: "t3.small",
      instanceProfile: existingNames.role,
      securityGroupIds: [estate?.webGroupId],
    };
    const checkpoints = { percentages: [50, 100], delay: halfTime };
    const account = {
      id: ids[index],
      regions: [region],
      existingInstanceRoles: { [existingNames.role]: {} },
      launchTemplates: {
        web: { ...template, name: existingNames.template, adopt: estate?.launchTemplateId },
        ...(ownTemplate && { own: { ...template, name: "Web_Own" } }),
      },
      autoScalingGroups: {
        web: {
          name: existingNames.group,
          adopt: true,
          launchTemplate: ownTemplate ? "own" : "web",
          subnetIds: estate?.subnetIds,
          minSize: 2,
          maxSize: 4,
          rotation: { startedBy: "rotate", ...(halfTime !== undefined && { checkpoints }) },
          propagatedTags: { Service: "web" },
        },
      },
    };
    this.checkout.write(`config/accounts/${this.names[index] ?? ""}.yaml`, stringify(account));
  }

  async apply(): Promise<void> {
    const { exitCode, stdout } = await this.checkout.run("apply", "--yes", ...this.select);
    if (exitCode !== 0) throw new Error(stdout);
  }

  /** Starts a rotation of both accounts, or of one, and goes on beside it. */
  startRotation(...args: readonly string[]): {
    interrupt(): void;
    readonly outcome: Promise<{ readonly exitCode: number | null; readonly run: RotationRun }>;
  } {
    const { child, outcome } = this.checkout.start("rotate", ...this.select, "--json", ...args);
    return {
      interrupt: () => child.kill("SIGINT"),
      outcome: outcome.then(({ exitCode, stderr, stdout }) => {
        try {
          return { exitCode, run: JSON.parse(stdout) as RotationRun };
        } catch (error) {
          throw new Error(`${stdout}\n${stderr}`, { cause: error });
        }
      }),
    };
  }

  async rotate(
    ...args: readonly string[]
  ): ReturnType<AdoptedAccounts["startRotation"]>["outcome"] {
    return this.startRotation(...args).outcome;
  }

  async group(index: number): Promise<AutoScalingGroup> {
    const { AutoScalingGroups = [] } = await this.client(index).send(
      new DescribeAutoScalingGroupsCommand({ AutoScalingGroupNames: [existingNames.group] }),
    );
    const [group] = AutoScalingGroups;
    if (group === undefined) throw new Error("no group");
    return group;
  }

  /** Ids and versions of the instances of an account's group. */
  async instances(index: number): Promise<readonly (readonly [string, string])[]> {
    const { Instances = [] } = await this.group(index);
    return Instances.map(
      ({ InstanceId = "", LaunchTemplate }) => [InstanceId, LaunchTemplate?.Version ?? ""] as const,
    );
  }

  /** The versions alone, sorted. */
  async versions(index: number): Promise<readonly string[]> {
    return (await this.instances(index)).map(([, version]) => version).sort();
  }

  /** Changes a group behind Terraform's back. */
  async update(
    index: number,
    changes: Omit<UpdateAutoScalingGroupCommandInput, "AutoScalingGroupName">,
  ): Promise<void> {
    await this.client(index).send(
      new UpdateAutoScalingGroupCommand({
        AutoScalingGroupName: existingNames.group,
        ...changes,
      }),
    );
  }

  /** The newest refresh. */
  async refresh(index: number): Promise<InstanceRefresh | undefined> {
    const { InstanceRefreshes = [] } = await this.client(index).send(
      new DescribeInstanceRefreshesCommand({ AutoScalingGroupName: existingNames.group }),
    );
    return InstanceRefreshes[0];
  }

  /** The newest refresh once it is half done. */
  async halfDone(index: number): Promise<InstanceRefresh> {
    for (;;) {
      const refresh = await this.refresh(index);
      if (refresh?.Status === "InProgress" && refresh.PercentageComplete === 50) return refresh;
      await setTimeout(100);
    }
  }

  private client(index: number): AutoScalingClient {
    const client = this.clients[index];
    if (client === undefined) throw new Error(`no account ${index}`);
    return client;
  }
}
