import {
  AutoScalingClient,
  CreateAutoScalingGroupCommand,
  PutScheduledUpdateGroupActionCommand,
} from "@aws-sdk/client-auto-scaling";
import {
  CreateLaunchTemplateCommand,
  EC2Client,
  RegisterImageCommand,
  RunInstancesCommand,
} from "@aws-sdk/client-ec2";
import {
  CreateDocumentCommand,
  ModifyDocumentPermissionCommand,
  SSMClient,
} from "@aws-sdk/client-ssm";

import { openAwsAccount } from "../../inventory/aws/open-aws-account";
import { readRegion } from "../../inventory/read-region";
import { EmulatedAws } from "../support/emulated-aws";
import { known } from "../support/inventory-of";

const minute = 60_000;
const accountId = "777788889999";
const region = "us-east-1";

describe("reading a region", () => {
  let aws: EmulatedAws;

  beforeAll(async () => {
    aws = await EmulatedAws.start();
  }, minute);

  afterAll(async () => {
    await aws.close();
  });

  test("tells what a service made, what the clock changes, what a lone instance is, and who uses the default document", async () => {
    const config = await aws.clientConfig(accountId, region);
    const ec2 = new EC2Client(config);
    const autoScaling = new AutoScalingClient(config);
    const ssm = new SSMClient(config);
    const { LaunchTemplate } = await ec2.send(
      new CreateLaunchTemplateCommand({
        LaunchTemplateName: "nodes",
        LaunchTemplateData: { ImageId: "ami-1", InstanceType: "t3.micro" },
        TagSpecifications: [
          { ResourceType: "launch-template", Tags: [{ Key: "eks:cluster-name", Value: "main" }] },
        ],
      }),
    );
    await autoScaling.send(
      new CreateAutoScalingGroupCommand({
        AutoScalingGroupName: "nodes",
        AvailabilityZones: ["us-east-1a"],
        MinSize: 0,
        MaxSize: 0,
        LaunchTemplate: { LaunchTemplateId: LaunchTemplate?.LaunchTemplateId },
        Tags: [{ Key: "elasticbeanstalk:environment-name", Value: "shop" }],
      }),
    );
    for (const [ScheduledActionName, size] of [
      ["night", { MinSize: 0, MaxSize: 0 }],
      ["morning", { DesiredCapacity: 0 }],
    ] as const) {
      await autoScaling.send(
        new PutScheduledUpdateGroupActionCommand({
          AutoScalingGroupName: "nodes",
          ScheduledActionName,
          Recurrence: "0 20 * * *",
          ...size,
        }),
      );
    }
    const { ImageId } = await ec2.send(new RegisterImageCommand({ Name: "old-reports" }));
    await ec2.send(new RunInstancesCommand({ ImageId, MinCount: 1, MaxCount: 1 }));
    const Name = "SSM-SessionManagerRunShell";
    await ssm.send(
      new CreateDocumentCommand({
        Name,
        DocumentType: "Session",
        Content: '{"schemaVersion":"1.0"}',
        VersionName: "v2",
        Tags: [{ Key: "Team", Value: "ops" }],
      }),
    );
    await ssm.send(
      new ModifyDocumentPermissionCommand({
        Name,
        PermissionType: "Share",
        AccountIdsToAdd: ["333344445555"],
      }),
    );
    for (const client of [ec2, autoScaling, ssm]) client.destroy();

    const account = openAwsAccount({
      accountId,
      roleArn: `arn:aws:iam::${accountId}:role/terraform-read-only`,
      homeRegion: region,
      sessionName: "test",
    });
    const facts = await readRegion(account, region, { signal: new AbortController().signal });
    account.close();

    const owners = [facts.autoScalingGroups, facts.launchTemplates].map((section) =>
      section.known ? section.value.map(({ ownedBy }) => ownedBy) : section,
    );
    expect(owners).toEqual([["the Elastic Beanstalk environment shop"], ["the EKS cluster main"]]);
    // Of the instance that no group launched; that of the template does not exist.
    const images = facts.images.known ? facts.images.value : [];
    expect(images.map(({ imageId, name }) => [imageId, name])).toEqual([[ImageId, "old-reports"]]);
    expect(facts.scheduledActions).toEqual(
      known([
        { name: "morning", autoScalingGroupName: "nodes" },
        { name: "night", autoScalingGroupName: "nodes", minSize: 0, maxSize: 0 },
      ]),
    );
    expect(facts.defaultDocument).toEqual(
      known({
        name: Name,
        content: '{"schemaVersion":"1.0"}',
        versionName: "v2",
        sharedWith: ["333344445555"],
        tags: { Team: "ops" },
      }),
    );
  });
});
