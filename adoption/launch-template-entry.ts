import type { ImageFacts } from "../inventory/facts/image-facts";
import type { LaunchData, VolumeFacts } from "../inventory/facts/launch-data";
import { holdsSecret } from "./holds-secret";
import { osFamilyOf } from "./os-family-of";

export interface LaunchTemplateEntryProps {
  readonly data: LaunchData;
  /** Of `data`, where it could be read. */
  readonly image?: ImageFacts;
  /** Whether a subnet of its groups gives instances a public address. */
  readonly publicSubnet: boolean;
}

/** An entry of `launchTemplates`, or why there can be none. */
export type LaunchTemplateEntry =
  | { readonly possible: true; readonly entry: Readonly<Record<string, unknown>> }
  | { readonly possible: false; readonly why: readonly string[] };

/** Says in the words of the configuration what instances are launched with, all of it or nothing. */
export function launchTemplateEntry(props: LaunchTemplateEntryProps): LaunchTemplateEntry {
  const { data, image } = props;
  const osFamily = osFamilyOf(data.imageId, image);
  const why = obstacles(props, osFamily);
  if (why.length > 0) return { possible: false, why };

  const root = data.volumes.find(({ deviceName }) => deviceName === image?.rootDeviceName);
  const others = data.volumes.filter((volume) => volume !== root);
  return {
    possible: true,
    entry: {
      osFamily,
      image: data.imageId,
      ...(image?.architecture === "arm64" && { architecture: "arm64" }),
      instanceType: data.instanceType,
      ...(data.instanceProfile !== undefined && { instanceProfile: data.instanceProfile }),
      ...(data.securityGroupIds.length > 0 && { securityGroupIds: data.securityGroupIds }),
      ...(data.publicIpAddress === true && { publicIpAddress: true }),
      ...((data.metadataHopLimit ?? 1) > 1 && { metadataHopLimit: data.metadataHopLimit }),
      ...(data.detailedMonitoring && { detailedMonitoring: true }),
      ...(data.ebsOptimized && { ebsOptimized: true }),
      ...(root !== undefined && { rootVolume: root }),
      ...(others.length > 0 && { volumes: others }),
      ...(Object.keys(data.instanceTags).length > 0 && { instanceTags: data.instanceTags }),
      ...(data.userData.kind === "text" && { userData: data.userData.text }),
    },
  };
}

function obstacles(
  { data, publicSubnet }: LaunchTemplateEntryProps,
  osFamily: string | undefined,
): readonly string[] {
  const { imageId, instanceType, otherAttributes, userData, volumes } = data;
  return [
    ...(imageId === "" ? ["it names no image"] : []),
    ...(imageId !== "" && osFamily === undefined
      ? [`nothing tells the operating system of ${imageId}`]
      : []),
    ...(instanceType === "" ? ["it names no instance type"] : []),
    ...(otherAttributes.length === 0
      ? []
      : [`it sets ${otherAttributes.join(", ")}, which the configuration cannot say`]),
    ...(userData.kind === "binary" ? ["its user data is no text"] : []),
    ...(userData.kind === "text" && holdsSecret(userData.text)
      ? ["its user data may hold a secret, which belongs in no file"]
      : []),
    ...(volumes.some(({ kmsKeyArn }) => !isKeyArn(kmsKeyArn))
      ? ["a volume's key is not named by its ARN"]
      : []),
    ...(data.publicIpAddress === false && publicSubnet
      ? [
          "it refuses the public addresses that its subnets give, which the configuration cannot say",
        ]
      : []),
  ];
}

function isKeyArn(arn: VolumeFacts["kmsKeyArn"]): boolean {
  return arn === undefined || /^arn:aws[a-z-]*:kms:[^:]+:\d{12}:key\//.test(arn);
}
