import {
  AutoScalingClient,
  CreateAutoScalingGroupCommand,
  CreateLaunchConfigurationCommand,
} from "@aws-sdk/client-auto-scaling";
import {
  AuthorizeSecurityGroupIngressCommand,
  CreateKeyPairCommand,
  CreateLaunchTemplateCommand,
  CreateSecurityGroupCommand,
  DescribeSecurityGroupsCommand,
  EC2Client,
  type IpPermission,
  RegisterImageCommand,
  RunInstancesCommand,
} from "@aws-sdk/client-ec2";
import { IAMClient } from "@aws-sdk/client-iam";
import { CreateDocumentCommand, SSMClient } from "@aws-sdk/client-ssm";

import { accountClientConfig } from "./account-client-config";
import { makeInstanceRole } from "./make-instance-role";
import { makeNetwork } from "./make-network";
import type { Sandbox } from "./start-sandbox";

export interface ExistingEstateProps {
  /** 12 digits. */
  readonly accountId: string;
  readonly region: string;
}

/** What somebody made by hand, years ago: ids and names. */
export interface ExistingEstate {
  readonly imageId: string;
  readonly vpcId: string;
  /** Private. */
  readonly subnetIds: readonly string[];
  readonly publicSubnetId: string;
  readonly bastionGroupId: string;
  readonly webGroupId: string;
  readonly launchTemplateId: string;
  readonly bastionInstanceId: string;
  readonly standaloneInstanceId: string;
}

/** Names that somebody chose. */
export const existingNames = {
  role: "web-app",
  template: "Web_Prod",
  group: "web-prod",
  legacyGroup: "batch",
  keyPair: "ops",
  bastion: "jump-host",
  standalone: "report-server",
} as const;

/**
 * Makes an account that has no sessions yet: a bastion that is open to the world, a group of web
 * servers on a launch template with a role and user data of its own, a group on a launch
 * configuration, an instance that nobody remembers, and a default document that a console saved.
 */
export async function makeExistingEstate(
  sandbox: Pick<Sandbox, "awsEndpoint">,
  { accountId, region }: ExistingEstateProps,
): Promise<ExistingEstate> {
  const config = await accountClientConfig(sandbox, accountId, region);
  const clients = {
    ec2: new EC2Client(config),
    autoScaling: new AutoScalingClient(config),
    iam: new IAMClient(config),
    ssm: new SSMClient(config),
  };
  try {
    return await new Estate(clients, region).make();
  } finally {
    for (const client of Object.values(clients)) client.destroy();
  }
}

interface Clients {
  readonly ec2: EC2Client;
  readonly autoScaling: AutoScalingClient;
  readonly iam: IAMClient;
  readonly ssm: SSMClient;
}

class Estate {
  constructor(
    private readonly clients: Clients,
    private readonly region: string,
  ) {}

  async make(): Promise<ExistingEstate> {
    const { autoScaling, ec2 } = this.clients;
    const { privateSubnetIds, publicSubnetId, vpcId } = await makeNetwork(ec2, this.region);
    await this.defaultGroupRule(vpcId);
    const [subnetId = ""] = privateSubnetIds;
    const imageId = await this.image();
    await ec2.send(new CreateKeyPairCommand({ KeyName: existingNames.keyPair }));
    await makeInstanceRole(this.clients.iam, existingNames.role);

    const bastionGroupId = await this.securityGroup(vpcId, "bastion-ssh", [
      admits(22, { IpRanges: [{ CidrIp: "0.0.0.0/0" }] }),
    ]);
    const webGroupId = await this.securityGroup(vpcId, "web-servers", [
      admits(443, { IpRanges: [{ CidrIp: "0.0.0.0/0" }] }),
      admits(22, { UserIdGroupPairs: [{ GroupId: bastionGroupId }] }),
    ]);

    const launchTemplateId = await this.launchTemplate(imageId, webGroupId);
    const subnets = { VPCZoneIdentifier: privateSubnetIds.join(",") };
    await autoScaling.send(
      new CreateAutoScalingGroupCommand({
        ...subnets,
        AutoScalingGroupName: existingNames.group,
        MinSize: 2,
        MaxSize: 4,
        DesiredCapacity: 2,
        HealthCheckGracePeriod: 120,
        LaunchTemplate: { LaunchTemplateId: launchTemplateId, Version: "$Latest" },
        Tags: [{ Key: "Service", Value: "web", PropagateAtLaunch: true }],
      }),
    );
    await autoScaling.send(
      new CreateLaunchConfigurationCommand({
        LaunchConfigurationName: "batch-2019",
        ImageId: imageId,
        InstanceType: "t3.small",
        KeyName: existingNames.keyPair,
        SecurityGroups: [webGroupId],
      }),
    );
    await autoScaling.send(
      new CreateAutoScalingGroupCommand({
        ...subnets,
        AutoScalingGroupName: existingNames.legacyGroup,
        MinSize: 1,
        MaxSize: 1,
        LaunchConfigurationName: "batch-2019",
      }),
    );

    const standalone = { imageId, subnetId, securityGroupId: webGroupId };
    const standaloneInstanceId = await this.instance(existingNames.standalone, standalone);
    const bastion = { imageId, subnetId: publicSubnetId, securityGroupId: bastionGroupId };
    const bastionInstanceId = await this.instance(existingNames.bastion, bastion);
    await this.defaultDocument();
    return {
      imageId,
      vpcId,
      subnetIds: privateSubnetIds,
      publicSubnetId,
      bastionGroupId,
      webGroupId,
      launchTemplateId,
      bastionInstanceId,
      standaloneInstanceId,
    };
  }

  /** The rule that AWS gives to the default group of every VPC, and the emulator does not. */
  private async defaultGroupRule(vpcId: string): Promise<void> {
    const { SecurityGroups = [] } = await this.clients.ec2.send(
      new DescribeSecurityGroupsCommand({
        Filters: [
          { Name: "vpc-id", Values: [vpcId] },
          { Name: "group-name", Values: ["default"] },
        ],
      }),
    );
    for (const { GroupId } of SecurityGroups) {
      const IpPermissions = [{ IpProtocol: "-1", UserIdGroupPairs: [{ GroupId }] }];
      await this.clients.ec2.send(
        new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }),
      );
    }
  }

  private async image(): Promise<string> {
    const { ImageId = "" } = await this.clients.ec2.send(
      new RegisterImageCommand({
        Name: "al2023-ami-2023.5.20240805.0-kernel-6.1-x86_64",
        Description: "Amazon Linux 2023 AMI 2023.5.20240805.0 x86_64 HVM kernel-6.1",
        Architecture: "x86_64",
        RootDeviceName: "/dev/xvda",
      }),
    );
    return ImageId;
  }

  private async securityGroup(
    VpcId: string,
    GroupName: string,
    IpPermissions: IpPermission[],
  ): Promise<string> {
    const { ec2 } = this.clients;
    const { GroupId = "" } = await ec2.send(
      new CreateSecurityGroupCommand({ VpcId, GroupName, Description: GroupName }),
    );
    await ec2.send(new AuthorizeSecurityGroupIngressCommand({ GroupId, IpPermissions }));
    return GroupId;
  }

  private async launchTemplate(imageId: string, securityGroupId: string): Promise<string> {
    const { LaunchTemplate } = await this.clients.ec2.send(
      new CreateLaunchTemplateCommand({
        LaunchTemplateName: existingNames.template,
        VersionDescription: "2021",
        LaunchTemplateData: {
          ImageId: imageId,
          InstanceType: "t3.small",
          KeyName: existingNames.keyPair,
          IamInstanceProfile: { Name: existingNames.role },
          SecurityGroupIds: [securityGroupId],
          UserData: Buffer.from("#!/bin/sh\nsystemctl start web\n").toString("base64"),
          TagSpecifications: [
            { ResourceType: "instance", Tags: [{ Key: "Name", Value: "web" }] },
            { ResourceType: "volume", Tags: [{ Key: "Name", Value: "web" }] },
          ],
        },
      }),
    );
    return LaunchTemplate?.LaunchTemplateId ?? "";
  }

  private async instance(
    name: string,
    {
      imageId,
      securityGroupId,
      subnetId,
    }: {
      readonly imageId: string;
      readonly subnetId: string;
      readonly securityGroupId: string;
    },
  ): Promise<string> {
    const { Instances } = await this.clients.ec2.send(
      new RunInstancesCommand({
        ImageId: imageId,
        InstanceType: "t3.micro",
        MinCount: 1,
        MaxCount: 1,
        KeyName: existingNames.keyPair,
        NetworkInterfaces: [
          {
            DeviceIndex: 0,
            SubnetId: subnetId,
            Groups: [securityGroupId],
            AssociatePublicIpAddress: name === existingNames.bastion,
          },
        ],
        TagSpecifications: [{ ResourceType: "instance", Tags: [{ Key: "Name", Value: name }] }],
      }),
    );
    return Instances?.[0]?.InstanceId ?? "";
  }

  private async defaultDocument(): Promise<void> {
    await this.clients.ssm.send(
      new CreateDocumentCommand({
        Name: "SSM-SessionManagerRunShell",
        DocumentType: "Session",
        DocumentFormat: "JSON",
        Content: JSON.stringify({
          schemaVersion: "1.0",
          description: "Document to hold regional settings for Session Manager",
          sessionType: "Standard_Stream",
          inputs: { s3BucketName: "", s3EncryptionEnabled: true, cloudWatchLogGroupName: "" },
        }),
      }),
    );
  }
}

function admits(port: number, source: IpPermission): IpPermission {
  return { IpProtocol: "tcp", FromPort: port, ToPort: port, ...source };
}
