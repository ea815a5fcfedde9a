import { launchTemplateEntry } from "../../adoption/launch-template-entry";
import type { LaunchData } from "../../inventory/facts/launch-data";
import { launchDataOf } from "../support/inventory-of";

const image = {
  imageId: "ami-0123456789abcdef0",
  name: "al2023-ami-2023.5.20240805.0-kernel-6.1-arm64",
  description: "",
  architecture: "arm64",
  platform: "linux",
  rootDeviceName: "/dev/xvda",
} as const;

function why(data: Partial<LaunchData>, publicSubnet = false): readonly string[] {
  const entry = launchTemplateEntry({ data: launchDataOf(data), image, publicSubnet });
  return entry.possible ? [] : entry.why;
}

describe("what instances are launched with, in the words of the configuration", () => {
  test("says all of it, and no default", () => {
    expect(launchTemplateEntry({ data: launchDataOf(), image, publicSubnet: false })).toEqual({
      possible: true,
      entry: {
        osFamily: "amazon-linux-2023",
        image: "ami-0123456789abcdef0",
        architecture: "arm64",
        instanceType: "t3.small",
        instanceProfile: "web-app",
        securityGroupIds: ["sg-0123456789abcdef0"],
      },
    });
    expect(
      launchTemplateEntry({
        data: launchDataOf({
          publicIpAddress: true,
          metadataHopLimit: 2,
          detailedMonitoring: true,
          ebsOptimized: true,
          volumes: [{ deviceName: "/dev/sdf" }, { deviceName: "/dev/xvda", volumeSize: 20 }],
          instanceTags: { Name: "web" },
          userData: { kind: "text", text: "#!/bin/sh\n" },
        }),
        image,
        publicSubnet: true,
      }),
    ).toMatchObject({
      possible: true,
      entry: {
        publicIpAddress: true,
        metadataHopLimit: 2,
        detailedMonitoring: true,
        ebsOptimized: true,
        rootVolume: { deviceName: "/dev/xvda", volumeSize: 20 },
        volumes: [{ deviceName: "/dev/sdf" }],
        instanceTags: { Name: "web" },
        userData: "#!/bin/sh\n",
      },
    });
  });

  test.each<[string, Partial<LaunchData>]>([
    ["it names no image", { imageId: "" }],
    [
      "nothing tells the operating system of resolve:ssm:/golden",
      { imageId: "resolve:ssm:/golden" },
    ],
    ["it names no instance type", { instanceType: "" }],
    [
      "it sets CpuOptions, Placement, which the configuration cannot say",
      { otherAttributes: ["CpuOptions", "Placement"] },
    ],
    ["its user data is no text", { userData: { kind: "binary" } }],
    [
      "its user data may hold a secret, which belongs in no file",
      { userData: { kind: "text", text: "#!/bin/sh\nexport PASSWORD=hunter2hunter2\n" } },
    ],
    [
      "a volume's key is not named by its ARN",
      { volumes: [{ deviceName: "/dev/xvda", kmsKeyArn: "alias/ebs" }] },
    ],
  ])("is not said in part: %s", (reason, data) => {
    expect(why(data)).toEqual([reason]);
  });

  test("does not give public addresses to what refuses them", () => {
    expect(why({ publicIpAddress: false }, true)).toEqual([
      "it refuses the public addresses that its subnets give, which the configuration cannot say",
    ]);
    expect(why({ publicIpAddress: false }, false)).toEqual([]);
  });
});
