import type { Instance } from "@aws-sdk/client-ec2";

import type { AwsAccount } from "../aws/aws-account";
import { byText } from "../by-text";
import { collectPages } from "../collect-pages";
import type { InstanceFacts } from "../facts/instance-facts";
import type { ReadOptions } from "../read-options";

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
    securityGroupIds: securityGroupIds(instance),
    ...(instanceProfileArn !== undefined && { instanceProfileArn }),
    metadata: {
      enabled: instance.MetadataOptions?.HttpEndpoint !== "disabled",
      hopLimit: instance.MetadataOptions?.HttpPutResponseHopLimit ?? 1,
    },
    ...(autoScalingGroupName !== undefined && { autoScalingGroupName }),
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
