import type { LaunchConfiguration } from "@aws-sdk/client-auto-scaling";

import type { AwsAccount } from "../aws/aws-account";
import { byText } from "../by-text";
import { collectPages } from "../collect-pages";
import type { LaunchConfigurationFacts } from "../facts/launch-configuration-facts";
import { namesOfOthers } from "../names-of-others";
import type { ReadOptions } from "../read-options";
import { decodeUserData } from "./decode-user-data";
import { metadataData } from "./metadata-data";
import { volumeData } from "./volume-data";

/** What Auto Scaling takes for a page of this list. */
const largestPage = 100;

/** The launch configurations of a region. */
export async function readLaunchConfigurations(
  account: AwsAccount,
  region: string,
  { pageSize = largestPage, signal }: ReadOptions,
): Promise<readonly LaunchConfigurationFacts[]> {
  const { paginateDescribeLaunchConfigurations } = await import("@aws-sdk/client-auto-scaling");
  const configurations = await collectPages(
    paginateDescribeLaunchConfigurations(
      { client: await account.autoScaling(region) },
      { MaxRecords: Math.min(pageSize, largestPage) },
      { abortSignal: signal },
    ),
    (page) => page.LaunchConfigurations,
  );
  return configurations.map(factsOf).sort(byText(({ name }) => name));
}

const known = new Set([
  "AssociatePublicIpAddress",
  "BlockDeviceMappings",
  "CreatedTime",
  "EbsOptimized",
  "IamInstanceProfile",
  "ImageId",
  "InstanceMonitoring",
  "InstanceType",
  "KeyName",
  "LaunchConfigurationARN",
  "LaunchConfigurationName",
  "MetadataOptions",
  "SecurityGroups",
  "UserData",
]);

function factsOf(configuration: LaunchConfiguration): LaunchConfigurationFacts {
  const { AssociatePublicIpAddress, IamInstanceProfile, MetadataOptions } = configuration;
  const { others: metadataOthers, ...metadata } = metadataData(MetadataOptions);
  const volumes = (configuration.BlockDeviceMappings ?? []).map(volumeOf);
  return {
    name: configuration.LaunchConfigurationName ?? "",
    data: {
      imageId: configuration.ImageId ?? "",
      instanceType: configuration.InstanceType ?? "",
      keyName: configuration.KeyName ?? "",
      ...(IamInstanceProfile !== undefined &&
        IamInstanceProfile !== "" && {
          instanceProfile: IamInstanceProfile.split("/").at(-1) ?? "",
        }),
      securityGroupIds: configuration.SecurityGroups ?? [],
      ...(AssociatePublicIpAddress !== undefined && { publicIpAddress: AssociatePublicIpAddress }),
      ...metadata,
      // A launch configuration has it on unless it says otherwise.
      detailedMonitoring: configuration.InstanceMonitoring?.Enabled ?? true,
      ebsOptimized: configuration.EbsOptimized ?? false,
      userData: decodeUserData(configuration.UserData),
      volumes: volumes.map(({ volume }) => volume),
      instanceTags: {},
      otherAttributes: [
        ...namesOfOthers(configuration, known),
        ...metadataOthers,
        ...volumes.flatMap(({ others }) => others),
      ].sort(),
    },
  };
}

/** The same thing as in a launch template; only the types' names differ. */
function volumeOf({
  DeviceName,
  Ebs,
  NoDevice,
  VirtualName,
}: NonNullable<LaunchConfiguration["BlockDeviceMappings"]>[number]): ReturnType<typeof volumeData> {
  return volumeData({
    DeviceName,
    ...(VirtualName !== undefined && { VirtualName }),
    ...(NoDevice === true && { NoDevice: "" }),
    ...(Ebs !== undefined && {
      Ebs: { ...Ebs, VolumeType: Ebs.VolumeType as "gp3" | undefined },
    }),
  });
}
