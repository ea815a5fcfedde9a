import {
  LaunchTemplate as AwsLaunchTemplate,
  type LaunchTemplateBlockDeviceMappings,
} from "@cdktf/provider-aws/lib/launch-template";
import { Construct } from "constructs";

import type { LaunchTemplate as LaunchTemplateSettings, Volume } from "../../model/organization";
import { importExisting } from "../import-existing";

export interface LaunchTemplateProps extends Omit<
  LaunchTemplateSettings,
  "key" | "securityGroupKeys"
> {
  /** An `InstanceRole`, or an instance profile that others own. */
  readonly instanceRole: { readonly instanceProfileArn: string };
  /** `SecurityGroup`s, beside `securityGroupIds`. @default - none */
  readonly securityGroups?: readonly { readonly securityGroupId: string }[];
}

/**
 * Launches instances that people reach by sessions only: with the agent and its role, without an SSH
 * key, and without a public address of their own unless somebody asks for it.
 */
export class LaunchTemplate extends Construct {
  readonly launchTemplateId: string;
  readonly launchTemplateName: string;
  /**
   * The newest version's number. What launches from the template names this, never `$Latest`: a
   * literal does not change, so it would never start a rotation of the instances.
   */
  readonly latestVersion: string;

  constructor(scope: Construct, id: string, props: LaunchTemplateProps) {
    super(scope, id);

    const template = new AwsLaunchTemplate(this, "resource", {
      name: props.name,
      description: props.description,
      // What follows the default version of an adopted template gets the new one by a rotation.
      ...(props.adoptedId === undefined && { updateDefaultVersion: true }),
      imageId: props.imageId,
      instanceType: props.instanceType,
      iamInstanceProfile:
        props.instanceProfileName === undefined
          ? { arn: props.instanceRole.instanceProfileArn }
          : { name: props.instanceProfileName },
      userData: props.userData,
      // With one hop, an answer ends on the instance: containers on it cannot ask for its role.
      metadataOptions: {
        httpEndpoint: "enabled",
        httpTokens: "required",
        httpPutResponseHopLimit: props.metadataHopLimit,
      },
      ...network(props),
      ...(props.detailedMonitoring && { monitoring: { enabled: true } }),
      ...(props.ebsOptimized && { ebsOptimized: "true" }),
      ...(props.volumes.length > 0 && { blockDeviceMappings: props.volumes.map(encryptedVolume) }),
      ...(Object.keys(props.instanceTags).length > 0 && {
        tagSpecifications: ["instance", "volume"].map((resourceType) => ({
          resourceType,
          tags: { ...props.instanceTags },
        })),
      }),
      ...(Object.keys(props.tags).length > 0 && { tags: { ...props.tags } }),
    });
    if (props.adoptedId !== undefined) importExisting(template, props.adoptedId);

    this.launchTemplateId = template.id;
    this.launchTemplateName = template.name;
    this.latestVersion = template.getStringAttribute("latest_version");
  }
}

/** Only a network interface gives or refuses a public address; it then carries the groups, too. */
function network({
  publicIpAddress,
  securityGroupIds,
  securityGroups = [],
}: LaunchTemplateProps): object {
  const groups = [...securityGroupIds, ...securityGroups.map((group) => group.securityGroupId)];
  if (publicIpAddress === "subnet") {
    return groups.length > 0 ? { vpcSecurityGroupIds: groups } : {};
  }
  return {
    networkInterfaces: [
      {
        deviceIndex: 0,
        associatePublicIpAddress: String(publicIpAddress),
        deleteOnTermination: "true",
        ...(groups.length > 0 && { securityGroups: groups }),
      },
    ],
  };
}

function encryptedVolume({
  deviceName,
  kmsKeyArn,
  ...volume
}: Volume): LaunchTemplateBlockDeviceMappings {
  return {
    deviceName,
    ebs: {
      encrypted: "true",
      deleteOnTermination: "true",
      ...volume,
      ...(kmsKeyArn !== undefined && { kmsKeyId: kmsKeyArn }),
    },
  };
}
