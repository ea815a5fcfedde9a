import {
  AutoScalingClient,
  CreateAutoScalingGroupCommand,
  DescribeAutoScalingGroupsCommand,
  DescribeInstanceRefreshesCommand,
  type AutoScalingGroup,
  type InstanceRefresh,
  type RefreshPreferences,
  StartInstanceRefreshCommand,
} from "@aws-sdk/client-auto-scaling";
import {
  CreateLaunchTemplateCommand,
  CreateLaunchTemplateVersionCommand,
  EC2Client,
  RegisterImageCommand,
} from "@aws-sdk/client-ec2";

import { accountClientConfig } from "../../sandbox/account-client-config";
import { startAwsEmulator, type AwsEmulator } from "../../sandbox/aws/start-aws-emulator";
import { findPython } from "../../sandbox/find-python";

export interface RefreshingGroup {
  /** Image of the template's second version. @default - the one of the first */
  readonly newImage?: string;
  /** Image of the first. @default - one that exists */
  readonly image?: string;
  /** Version that the group launches from. @default "1" */
  readonly version?: string;
  /** @default 2 */
  readonly size?: number;
}

/** An emulator of AWS with groups to refresh, quickly unless told otherwise. */
export class RefreshingAws {
  private constructor(
    readonly emulator: AwsEmulator,
    readonly autoScaling: AutoScalingClient,
    readonly ec2: EC2Client,
    private readonly imageId: string,
  ) {}

  static async start(secondsPerInstance = 0.05): Promise<RefreshingAws> {
    const emulator = await startAwsEmulator({
      python: findPython(process.cwd()),
      secondsPerInstance,
    });
    const config = await accountClientConfig(
      { awsEndpoint: emulator.url },
      "222233334444",
      "us-east-1",
    );
    const ec2 = new EC2Client(config);
    const { ImageId = "" } = await ec2.send(new RegisterImageCommand({ Name: "web" }));
    return new RefreshingAws(emulator, new AutoScalingClient(config), ec2, ImageId);
  }

  async close(): Promise<void> {
    this.autoScaling.destroy();
    this.ec2.destroy();
    await this.emulator.close();
  }

  /** Makes a group on version 1 of a template of its name that has a version 2; returns the template's id. */
  async makeGroup(name: string, group: RefreshingGroup = {}): Promise<string> {
    const { image = this.imageId, newImage = image, size = 2, version = "1" } = group;
    const data = { InstanceType: "t3.small" } as const;
    const { LaunchTemplate } = await this.ec2.send(
      new CreateLaunchTemplateCommand({
        LaunchTemplateName: name,
        LaunchTemplateData: { ...data, ImageId: image },
      }),
    );
    const LaunchTemplateId = LaunchTemplate?.LaunchTemplateId ?? "";
    await this.autoScaling.send(
      new CreateAutoScalingGroupCommand({
        AutoScalingGroupName: name,
        AvailabilityZones: ["us-east-1a"],
        MinSize: size,
        MaxSize: 4,
        LaunchTemplate: { LaunchTemplateId, Version: version },
      }),
    );
    await this.ec2.send(
      new CreateLaunchTemplateVersionCommand({
        LaunchTemplateId,
        LaunchTemplateData: {
          ...data,
          ImageId: newImage,
          UserData: Buffer.from("#!/bin/sh\n").toString("base64"),
        },
      }),
    );
    return LaunchTemplateId;
  }

  /** Starts a refresh to version 2. */
  async start(
    name: string,
    LaunchTemplateId: string,
    Preferences: RefreshPreferences = {},
  ): Promise<void> {
    await this.autoScaling.send(
      new StartInstanceRefreshCommand({
        AutoScalingGroupName: name,
        DesiredConfiguration: { LaunchTemplate: { LaunchTemplateId, Version: "2" } },
        Preferences,
      }),
    );
  }

  async refreshOf(name: string): Promise<InstanceRefresh> {
    const { InstanceRefreshes = [] } = await this.autoScaling.send(
      new DescribeInstanceRefreshesCommand({ AutoScalingGroupName: name }),
    );
    const [refresh] = InstanceRefreshes;
    if (refresh === undefined) throw new Error("no refresh");
    return refresh;
  }

  /** The refresh once it is in none of these states any more. */
  async after(name: string, ...states: readonly string[]): Promise<InstanceRefresh> {
    return this.once(name, ({ Status = "" }) => !states.includes(Status));
  }

  /** The refresh once it is so. */
  async once(name: string, is: (refresh: InstanceRefresh) => boolean): Promise<InstanceRefresh> {
    for (;;) {
      const refresh = await this.refreshOf(name);
      if (is(refresh)) return refresh;
    }
  }

  async group(name: string): Promise<AutoScalingGroup> {
    const { AutoScalingGroups = [] } = await this.autoScaling.send(
      new DescribeAutoScalingGroupsCommand({ AutoScalingGroupNames: [name] }),
    );
    const [group] = AutoScalingGroups;
    if (group === undefined) throw new Error("no group");
    return group;
  }

  /** The group's version, then those of its instances. */
  async versions(name: string): Promise<readonly (string | undefined)[]> {
    const { Instances = [], LaunchTemplate } = await this.group(name);
    return [
      LaunchTemplate?.Version,
      ...Instances.map(({ LaunchTemplate: launched }) => launched?.Version),
    ];
  }
}
