import type { ResponseLaunchTemplateData } from "@aws-sdk/client-ec2";

import { templateData } from "../../../inventory/region/template-data";

const plain: ResponseLaunchTemplateData = { ImageId: "ami-1", InstanceType: "t3.small" };

function others(data: ResponseLaunchTemplateData): readonly string[] {
  return templateData({ ...plain, ...data }).otherAttributes;
}

describe("the data of a launch template", () => {
  test("is facts, whole", () => {
    expect(
      templateData({
        ...plain,
        KeyName: "ops",
        IamInstanceProfile: { Arn: "arn:aws:iam::222233334444:instance-profile/apps/web-app" },
        NetworkInterfaces: [
          {
            DeviceIndex: 0,
            Groups: ["sg-1"],
            AssociatePublicIpAddress: false,
            DeleteOnTermination: true,
          },
        ],
        MetadataOptions: { HttpPutResponseHopLimit: 2, HttpTokens: "required" },
        Monitoring: { Enabled: true },
        EbsOptimized: true,
        UserData: Buffer.from("#!/bin/sh\n").toString("base64"),
        BlockDeviceMappings: [
          {
            DeviceName: "/dev/xvda",
            Ebs: { VolumeSize: 20, VolumeType: "gp3", Iops: 3000, Throughput: 125, KmsKeyId: "k" },
          },
        ],
        TagSpecifications: [
          { ResourceType: "instance", Tags: [{ Key: "Name", Value: "web" }] },
          { ResourceType: "volume", Tags: [{ Key: "Name", Value: "web" }] },
        ],
      }),
    ).toEqual({
      imageId: "ami-1",
      instanceType: "t3.small",
      keyName: "ops",
      instanceProfile: "web-app",
      securityGroupIds: ["sg-1"],
      publicIpAddress: false,
      metadataHopLimit: 2,
      detailedMonitoring: true,
      ebsOptimized: true,
      userData: { kind: "text", text: "#!/bin/sh\n" },
      volumes: [
        {
          deviceName: "/dev/xvda",
          volumeSize: 20,
          volumeType: "gp3",
          iops: 3000,
          throughput: 125,
          kmsKeyArn: "k",
        },
      ],
      instanceTags: { Name: "web" },
      otherAttributes: [],
    });
  });

  test.each<[string, ResponseLaunchTemplateData, readonly string[]]>([
    ["an attribute that no fact holds", { CpuOptions: { CoreCount: 2 } }, ["CpuOptions"]],
    [
      "one that says nothing",
      { HibernationOptions: { Configured: false }, LicenseSpecifications: [] },
      [],
    ],
    ["a second network interface", { NetworkInterfaces: [{}, {}] }, ["NetworkInterfaces"]],
    [
      "an interface with an address of its own",
      { NetworkInterfaces: [{ PrivateIpAddress: "10.0.0.7" }] },
      ["NetworkInterfaces.PrivateIpAddress"],
    ],
    [
      "a volume made from a snapshot",
      { BlockDeviceMappings: [{ DeviceName: "/dev/sdf", Ebs: { SnapshotId: "snap-1" } }] },
      ["BlockDeviceMappings.SnapshotId"],
    ],
    [
      "a volume that outlives its instance",
      { BlockDeviceMappings: [{ DeviceName: "/dev/sdf", Ebs: { DeleteOnTermination: false } }] },
      ["BlockDeviceMappings.DeleteOnTermination"],
    ],
    [
      "a device of the image that is left out, which EC2 says by an empty text",
      { BlockDeviceMappings: [{ DeviceName: "/dev/sdb", NoDevice: "" }] },
      ["BlockDeviceMappings.NoDevice"],
    ],
    [
      "a metadata service that is off, answers by IPv6 or tells tags",
      {
        MetadataOptions: {
          HttpEndpoint: "disabled",
          HttpProtocolIpv6: "enabled",
          InstanceMetadataTags: "enabled",
        },
      },
      [
        "MetadataOptions.HttpEndpoint",
        "MetadataOptions.HttpProtocolIpv6",
        "MetadataOptions.InstanceMetadataTags",
      ],
    ],
    [
      "one that is as it always was",
      {
        MetadataOptions: {
          State: "applied",
          HttpEndpoint: "enabled",
          HttpProtocolIpv6: "disabled",
          HttpTokens: "optional",
          InstanceMetadataTags: "disabled",
        },
      },
      [],
    ],
    [
      "volumes with tags of their own",
      {
        TagSpecifications: [{ ResourceType: "volume", Tags: [{ Key: "Backup", Value: "daily" }] }],
      },
      ["TagSpecifications"],
    ],
    [
      "tags of Spot requests",
      { TagSpecifications: [{ ResourceType: "spot-instances-request", Tags: [] }] },
      ["TagSpecifications"],
    ],
  ])("%s is named, so that nobody adopts it in part", (_, data, names) => {
    expect(others(data)).toEqual(names);
  });

  test("user data is text, something else, or none", () => {
    const gzip = Buffer.from([0x1f, 0x8b, 0x08, 0xff]).toString("base64");

    expect(templateData({ ...plain, UserData: gzip }).userData).toEqual({ kind: "binary" });
    expect(templateData(plain).userData).toEqual({ kind: "none" });
  });
});
