import type { ResponseLaunchTemplateData } from "@aws-sdk/client-ec2";

import type { LaunchData } from "../facts/launch-data";
import { namesOfOthers } from "../names-of-others";
import { decodeUserData } from "./decode-user-data";
import { metadataData } from "./metadata-data";
import { volumeData } from "./volume-data";

const known = new Set([
  "BlockDeviceMappings",
  "EbsOptimized",
  "IamInstanceProfile",
  "ImageId",
  "InstanceType",
  "KeyName",
  "MetadataOptions",
  "Monitoring",
  "NetworkInterfaces",
  "SecurityGroupIds",
  "TagSpecifications",
  "UserData",
]);

/** The data of a launch template's version as facts. */
export function templateData(data: ResponseLaunchTemplateData): LaunchData {
  const [networkInterface, ...others] = data.NetworkInterfaces ?? [];
  const instanceProfile = data.IamInstanceProfile?.Name ?? data.IamInstanceProfile?.Arn;
  const publicIpAddress = networkInterface?.AssociatePublicIpAddress;
  const { others: metadataOthers, ...metadata } = metadataData(data.MetadataOptions);
  const volumes = (data.BlockDeviceMappings ?? []).map(volumeData);
  return {
    imageId: data.ImageId ?? "",
    instanceType: data.InstanceType ?? "",
    keyName: data.KeyName ?? "",
    ...(instanceProfile !== undefined && {
      instanceProfile: instanceProfile.split("/").at(-1) ?? "",
    }),
    securityGroupIds: networkInterface?.Groups ?? data.SecurityGroupIds ?? [],
    ...(publicIpAddress !== undefined && { publicIpAddress }),
    ...metadata,
    detailedMonitoring: data.Monitoring?.Enabled ?? false,
    ebsOptimized: data.EbsOptimized ?? false,
    userData: decodeUserData(data.UserData),
    volumes: volumes.map(({ volume }) => volume),
    instanceTags: tagsOf(data, "instance"),
    otherAttributes: [
      ...namesOfOthers(data, known),
      ...metadataOthers,
      ...volumes.flatMap(({ others: more }) => more),
      ...(others.length > 0 ? ["NetworkInterfaces"] : []),
      ...namesOfOthers(
        networkInterface ?? {},
        new Set(["AssociatePublicIpAddress", "DeleteOnTermination", "DeviceIndex", "Groups"]),
      ).map((name) => `NetworkInterfaces.${name}`),
      ...otherTags(data),
    ].sort(),
  };
}

function tagsOf(
  { TagSpecifications = [] }: ResponseLaunchTemplateData,
  type: string,
): Readonly<Record<string, string>> {
  const tags = TagSpecifications.filter(({ ResourceType }) => ResourceType === type).flatMap(
    ({ Tags = [] }) => Tags,
  );
  return Object.fromEntries(tags.map(({ Key = "", Value = "" }) => [Key, Value]));
}

/** The configuration has one set of tags, for instances and volumes. */
function otherTags(data: ResponseLaunchTemplateData): readonly string[] {
  const text = (tags: object): string => JSON.stringify(Object.entries(tags).sort());
  const volumes = tagsOf(data, "volume");
  const differ =
    Object.keys(volumes).length > 0 && text(volumes) !== text(tagsOf(data, "instance"));
  const types = (data.TagSpecifications ?? []).map(({ ResourceType }) => ResourceType);
  const others = types.some((type) => type !== "instance" && type !== "volume");
  return differ || others ? ["TagSpecifications"] : [];
}
