import {
  launchTemplateEntry,
  type LaunchTemplateEntryProps,
} from "../../adoption/launch-template-entry";
import type { LaunchData } from "../../inventory/facts/launch-data";
import { launchDataOf } from "../support/inventory-of";

const image = {
  imageId: "ami-0123456789abcdef0",
  name: "al2023-ami-2023.5.20240805.0-kernel-6.1-arm64",
  description: "",
  architecture: "arm64",
  platform: "linux",
  rootDeviceName: "/dev/xvda",
  metadataHopLimit: 1,
} as const;

const privately = { publicSubnet: false, hopLimit: 1 };

function sourceOf(data: Partial<LaunchData>): Pick<LaunchTemplateEntryProps, "source"> {
  return { source: { name: "web", data: launchDataOf(data), tags: {} } };
}

function why(
  data: Partial<LaunchData>,
  others: Partial<LaunchTemplateEntryProps> = {},
): readonly string[] {
  const entry = launchTemplateEntry({ ...sourceOf(data), image, ...privately, ...others });
  return entry.possible ? [] : entry.why;
}

function entryOf(
  data: Partial<LaunchData>,
  others: Partial<LaunchTemplateEntryProps> = {},
): Readonly<Record<string, unknown>> {
  const entry = launchTemplateEntry({ ...sourceOf(data), image, ...privately, ...others });
  if (!entry.possible) throw new Error(entry.why.join());
  return entry.entry;
}

describe("what instances are launched with, in the words of the configuration", () => {
  test("says all of it, and no default", () => {
    expect(entryOf({})).toEqual({
      osFamily: "amazon-linux-2023",
      image: "ami-0123456789abcdef0",
      architecture: "arm64",
      instanceType: "t3.small",
      instanceProfile: "web-app",
      securityGroupIds: ["sg-0123456789abcdef0"],
      rootVolume: { deviceName: "/dev/xvda" },
      agentFailure: "continue",
    });
    expect(
      entryOf(
        {
          publicIpAddress: true,
          metadataHopLimit: 2,
          detailedMonitoring: true,
          ebsOptimized: true,
          volumes: [{ deviceName: "/dev/sdf" }, { deviceName: "/dev/xvda", volumeSize: 20 }],
          instanceTags: { Name: "web" },
          userData: { kind: "text", text: "#!/bin/sh\n" },
        },
        { publicSubnet: true, hopLimit: 2 },
      ),
    ).toEqual({
      osFamily: "amazon-linux-2023",
      image: "ami-0123456789abcdef0",
      architecture: "arm64",
      instanceType: "t3.small",
      instanceProfile: "web-app",
      securityGroupIds: ["sg-0123456789abcdef0"],
      publicIpAddress: true,
      metadataHopLimit: 2,
      detailedMonitoring: true,
      ebsOptimized: true,
      rootVolume: { deviceName: "/dev/xvda", volumeSize: 20 },
      volumes: [{ deviceName: "/dev/sdf" }],
      instanceTags: { Name: "web" },
      userData: "#!/bin/sh\n",
      agentFailure: "continue",
    });
  });

  test("lists no root volume where nothing tells its device", () => {
    const parameter =
      "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64";
    const unread = launchTemplateEntry({ ...sourceOf({ imageId: parameter }), ...privately });

    expect(unread).toMatchObject({ possible: true, entry: { architecture: "arm64" } });
    expect(unread).not.toHaveProperty("entry.rootVolume");
    expect(entryOf({}, { image: { ...image, rootDeviceName: "" } })).not.toHaveProperty(
      "rootVolume",
    );
  });

  test.each<[string, Partial<LaunchData>]>([
    ["it names no image", { imageId: "" }],
    [
      "nothing tells that resolve:ssm:/golden has an operating system on which the agent can be installed",
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

  test.each([
    ["what EC2Launch runs", "<powershell>\nStart-Service web\n</powershell>", []],
    ["a batch file", "<SCRIPT>\nnet start web\n</SCRIPT>", []],
    ["nothing", "\r\n", []],
    ["data that a service reads", "role=web\n", ["data"]],
    ["tasks in YAML", "version: 1.1\ntasks: []\n", ["data"]],
    ["a tag alone", "<persist>true</persist>", ["data"]],
  ])("takes user data of Windows for a script only by its tags: %s", (_what, text, expected) => {
    const windows = {
      ...image,
      name: "Windows_Server-2022-English-Full-Base-2024.08.14",
      architecture: "x86_64",
      platform: "windows",
    } as const;
    const reason =
      "its user data has no <powershell> or <script>: in the agent's script it would run, and today it does not";

    expect(why({ userData: { kind: "text", text } }, { image: windows })).toEqual(
      expected.map(() => reason),
    );
  });

  test("is not said of an image for another processor", () => {
    expect(why({}, { image: { ...image, architecture: "i386" } })).toEqual([
      "its image is made for i386",
    ]);
  });

  test("leaves public addresses to the subnet only where that gives them and nothing refuses", () => {
    const asked = (publicIpAddress: boolean | undefined, publicSubnet: boolean): unknown =>
      entryOf(publicIpAddress === undefined ? {} : { publicIpAddress }, { publicSubnet })[
        "publicIpAddress"
      ];

    expect([asked(undefined, true), asked(undefined, false)]).toEqual(["subnet", undefined]);
    expect([asked(false, true), asked(false, false)]).toEqual([undefined, undefined]);
    expect([asked(true, true), asked(true, false)]).toEqual([true, true]);
  });

  test("does not guess what a subnet does that could not be read", () => {
    expect(why({}, { publicSubnet: undefined })).toEqual([
      "it leaves public addresses to its subnets, which could not be read",
    ]);
    expect(why({ publicIpAddress: false }, { publicSubnet: undefined })).toEqual([]);
  });
});
