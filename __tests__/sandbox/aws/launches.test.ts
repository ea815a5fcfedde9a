import { AutoScalingClient, CreateAutoScalingGroupCommand } from "@aws-sdk/client-auto-scaling";
import {
  CreateLaunchTemplateCommand,
  CreateSecurityGroupCommand,
  DescribeImagesCommand,
  DescribeInstancesCommand,
  DescribeSubnetsCommand,
  EC2Client,
  RegisterImageCommand,
} from "@aws-sdk/client-ec2";

import { accountClientConfig } from "../../../sandbox/account-client-config";
import { startAwsEmulator, type AwsEmulator } from "../../../sandbox/aws/start-aws-emulator";
import { findPython } from "../../../sandbox/find-python";

describe("what a group launches", () => {
  let aws: AwsEmulator;
  let ec2: EC2Client;
  let autoScaling: AutoScalingClient;

  beforeAll(async () => {
    aws = await startAwsEmulator({ python: findPython(process.cwd()) });
    const config = await accountClientConfig({ awsEndpoint: aws.url }, "222233334444", "us-east-1");
    ec2 = new EC2Client(config);
    autoScaling = new AutoScalingClient(config);
  }, 60_000);

  afterAll(async () => {
    ec2.destroy();
    autoScaling.destroy();
    await aws.close();
  });

  it("is of the image as it was registered, with the interface's groups and the image's volume", async () => {
    const { ImageId = "" } = await ec2.send(
      new RegisterImageCommand({
        Name: "al2023",
        Architecture: "arm64",
        RootDeviceName: "/dev/xvda",
      }),
    );
    const { Images = [] } = await ec2.send(new DescribeImagesCommand({ ImageIds: [ImageId] }));
    expect(
      Images.map(({ Architecture, RootDeviceName, RootDeviceType }) => [
        Architecture,
        RootDeviceName,
        RootDeviceType,
      ]),
    ).toEqual([["arm64", "/dev/xvda", "ebs"]]);

    const { Subnets: [subnet] = [] } = await ec2.send(new DescribeSubnetsCommand({}));
    const { GroupId = "" } = await ec2.send(
      new CreateSecurityGroupCommand({
        GroupName: "web",
        Description: "web",
        ...(subnet?.VpcId !== undefined && { VpcId: subnet.VpcId }),
      }),
    );
    await ec2.send(
      new CreateLaunchTemplateCommand({
        LaunchTemplateName: "web",
        LaunchTemplateData: {
          ImageId,
          InstanceType: "t4g.small",
          NetworkInterfaces: [
            { DeviceIndex: 0, AssociatePublicIpAddress: false, Groups: [GroupId] },
          ],
          BlockDeviceMappings: [{ DeviceName: "/dev/xvda", Ebs: { Encrypted: true } }],
        },
      }),
    );
    await autoScaling.send(
      new CreateAutoScalingGroupCommand({
        AutoScalingGroupName: "web",
        VPCZoneIdentifier: subnet?.SubnetId,
        MinSize: 1,
        MaxSize: 1,
        LaunchTemplate: { LaunchTemplateName: "web" },
      }),
    );

    const { Reservations = [] } = await ec2.send(new DescribeInstancesCommand({}));
    const instances = Reservations.flatMap(({ Instances = [] }) => Instances);
    expect(
      instances.map(({ BlockDeviceMappings = [], SecurityGroups = [] }) => [
        SecurityGroups.map((group) => group.GroupId),
        BlockDeviceMappings.map(({ DeviceName }) => DeviceName).includes("/dev/xvda"),
      ]),
    ).toEqual([[[GroupId], true]]);
  });
});
