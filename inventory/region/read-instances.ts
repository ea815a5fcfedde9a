import type { Instance, InstanceNetworkInterface } from "@aws-sdk/client-ec2";

import type { AwsAccount } from "../aws/aws-account";
import { byText } from "../by-text";
import { collectPages } from "../collect-pages";
import type { InstanceFacts, NetworkInterfaceFacts } from "../facts/instance-facts";
import { ownerOfTags } from "../owner-of-tags";
import type { ReadOptions } from "../read-options";

/** How EC2 launched it, by a group, a fleet or a template: these are nobody's marks. */
const ofLaunch = /^aws:(autoscaling|ec2\w*):/;

const states = ["pending", "running", "stopping", "stopped"];

/** The instances of a region that are there, or come up. */
export async function readInstances(
  account: AwsAccount,
  region: string,
  { pageSize = 1_000, signal }: ReadOptions,
): Promise<readonly InstanceFacts[]> {
  const { paginateDescribeInstances } = await import("@aws-sdk/client-ec2");
  const instances = await collectPages(
    paginateDescribeInstances(
      { client: await account.ec2(region) },
      {
        MaxResults: pageSize,
        Filters: [{ Name: "instance-state-name", Values: states }],
      },
      { abortSignal: signal },
    ),
    (page) => page.Reservations?.flatMap(({ Instances = [] }) => Instances),
  );
  return instances.map(factsOf).sort(byText(({ instanceId }) => instanceId));
}

function factsOf(instance: Instance): InstanceFacts {
  const tag = (key: string): string | undefined =>
    instance.Tags?.find(({ Key }) => Key === key)?.Value;
  const marks = (instance.Tags ?? []).filter(({ Key = "" }) => !ofLaunch.test(Key));
  const ownedBy = ownerOfTags(
    Object.fromEntries(marks.map(({ Key = "", Value = "" }) => [Key, Value])),
  );
  const autoScalingGroupName = tag("aws:autoscaling:groupName");
  const instanceProfileArn = instance.IamInstanceProfile?.Arn;
  return {
    instanceId: instance.InstanceId ?? "",
    name: tag("Name") ?? "",
    state: instance.State?.Name ?? "",
    launched: instance.LaunchTime?.toISOString() ?? "",
    imageId: instance.ImageId ?? "",
    platform: instance.Platform?.toLowerCase() === "windows" ? "windows" : "linux",
    vpcId: instance.VpcId ?? "",
    subnetId: instance.SubnetId ?? "",
    privateIpAddress: instance.PrivateIpAddress ?? "",
    publicIpAddress: instance.PublicIpAddress ?? "",
    keyName: instance.KeyName ?? "",
    networkInterfaces: (instance.NetworkInterfaces ?? []).map(networkInterface),
    securityGroupIds: securityGroupIds(instance),
    ...(instanceProfileArn !== undefined && { instanceProfileArn }),
    metadata: {
      enabled: instance.MetadataOptions?.HttpEndpoint !== "disabled",
      hopLimit: instance.MetadataOptions?.HttpPutResponseHopLimit ?? 1,
    },
    ...(autoScalingGroupName !== undefined && { autoScalingGroupName }),
    ...(ownedBy !== undefined && { ownedBy }),
  };
}

function networkInterface(one: InstanceNetworkInterface): NetworkInterfaceFacts {
  const { Ipv6Addresses = [], PrivateIpAddresses = [] } = one;
  return {
    id: one.NetworkInterfaceId ?? "",
    vpcId: one.VpcId ?? "",
    subnetId: one.SubnetId ?? "",
    addresses: [
      ...PrivateIpAddresses.flatMap(({ PrivateIpAddress }) => PrivateIpAddress ?? []),
      ...Ipv6Addresses.flatMap(({ Ipv6Address }) => Ipv6Address ?? []),
    ],
  };
}

/** On whatever interface. */
function securityGroupIds({
  NetworkInterfaces = [],
  SecurityGroups = [],
}: Instance): readonly string[] {
  const groups = [...SecurityGroups, ...NetworkInterfaces.flatMap(({ Groups = [] }) => Groups)];
  return [...new Set(groups.flatMap(({ GroupId }) => GroupId ?? []))].sort();
}
