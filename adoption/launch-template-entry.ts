import type { VolumeFacts } from "../inventory/facts/launch-data";
import { architectureOf } from "./architecture-of";
import { holdsSecret } from "./holds-secret";
import type { LaunchUnit } from "./launch-unit-of";
import { osFamilyOf } from "./os-family-of";

export type LaunchTemplateEntryProps = Omit<LaunchUnit, "groups" | "host" | "region">;

/** An entry of `launchTemplates`, or why there can be none. */
export type LaunchTemplateEntry =
  | { readonly possible: true; readonly entry: Readonly<Record<string, unknown>> }
  | { readonly possible: false; readonly why: readonly string[] };

/** Says in the words of the configuration what instances are launched with, all of it or nothing. */
export function launchTemplateEntry(props: LaunchTemplateEntryProps): LaunchTemplateEntry {
  const { hopLimit = 1, image, source } = props;
  const { data } = source;
  const osFamily = osFamilyOf(data.imageId, image);
  const why = obstacles(props, osFamily);
  if (why.length > 0) return { possible: false, why };

  const root = rootVolume(props);
  const others = data.volumes.filter((volume) => volume !== root);
  const publicIpAddress = data.publicIpAddress ?? (props.publicSubnet === true ? "subnet" : false);
  return {
    possible: true,
    entry: {
      osFamily,
      image: data.imageId,
      architecture: architectureOf(data.imageId, image),
      instanceType: data.instanceType,
      ...(data.instanceProfile !== undefined && { instanceProfile: data.instanceProfile }),
      ...(data.securityGroupIds.length > 0 && { securityGroupIds: data.securityGroupIds }),
      ...(publicIpAddress !== false && { publicIpAddress }),
      ...(hopLimit > 1 && { metadataHopLimit: hopLimit }),
      ...(data.detailedMonitoring && { detailedMonitoring: true }),
      ...(data.ebsOptimized && { ebsOptimized: true }),
      ...(root !== undefined && { rootVolume: root }),
      ...(others.length > 0 && { volumes: others }),
      ...(Object.keys(data.instanceTags).length > 0 && { instanceTags: data.instanceTags }),
      ...(data.userData.kind === "text" && { userData: data.userData.text }),
      // Today these instances do not depend on the agent: they stay until they are known to get it.
      agentFailure: "continue",
    },
  };
}

/** Also where the data leaves it to the image: an entry of its own is what encrypts it. */
function rootVolume({ image, source }: LaunchTemplateEntryProps): VolumeFacts | undefined {
  const deviceName = image?.rootDeviceName ?? "";
  if (deviceName === "") return undefined;
  return source.data.volumes.find((volume) => volume.deviceName === deviceName) ?? { deviceName };
}

function obstacles(
  { image, publicSubnet, source }: LaunchTemplateEntryProps,
  osFamily: string | undefined,
): readonly string[] {
  const { data } = source;
  const { imageId, instanceType, otherAttributes, userData, volumes } = data;
  const architecture = architectureOf(imageId, image);
  return [
    ...(imageId === "" ? ["it names no image"] : []),
    ...(imageId !== "" && osFamily === undefined
      ? [
          `nothing tells that ${imageId} has an operating system on which the agent can be installed`,
        ]
      : []),
    ...(["x86_64", "arm64"].includes(architecture)
      ? []
      : [`its image is made for ${architecture}`]),
    ...(instanceType === "" ? ["it names no instance type"] : []),
    ...(otherAttributes.length === 0
      ? []
      : [`it sets ${otherAttributes.join(", ")}, which the configuration cannot say`]),
    ...(userData.kind === "binary" ? ["its user data is no text"] : []),
    ...(userData.kind === "text" && holdsSecret(userData.text)
      ? ["its user data may hold a secret, which belongs in no file"]
      : []),
    ...(osFamily === "windows-server" && userData.kind === "text" && isNoScript(userData.text)
      ? [
          "its user data has no <powershell> or <script>: in the agent's script it would run, and today it does not",
        ]
      : []),
    ...(volumes.some(({ kmsKeyArn }) => !isKeyArn(kmsKeyArn))
      ? ["a volume's key is not named by its ARN"]
      : []),
    ...(data.publicIpAddress === undefined && publicSubnet === undefined
      ? ["it leaves public addresses to its subnets, which could not be read"]
      : []),
  ];
}

/** EC2Launch runs what is in these tags; the rest is for whatever asks the metadata service. */
function isNoScript(text: string): boolean {
  return text.trim() !== "" && !/<(?:powershell|script)>/i.test(text);
}

function isKeyArn(arn: VolumeFacts["kmsKeyArn"]): boolean {
  return arn === undefined || /^arn:aws[a-z-]*:kms:[^:]+:\d{12}:key\//.test(arn);
}
