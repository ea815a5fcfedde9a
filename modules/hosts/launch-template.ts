import {
  LaunchTemplate as AwsLaunchTemplate,
  type LaunchTemplateBlockDeviceMappings,
} from "@cdktf/provider-aws/lib/launch-template";
import { Construct } from "constructs";

import type { LaunchTemplate as LaunchTemplateSettings } from "../../model/organization";

export interface LaunchTemplateProps extends LaunchTemplateSettings {
  /** An `InstanceRole`, or an instance profile that others own. */
  readonly instanceRole: { readonly instanceProfileArn: string };
}

/**
 * Launches instances that people reach by sessions only: with the agent and its role, without an SSH
 * key and without a public address of their own.
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
      updateDefaultVersion: true,
      imageId: props.imageId,
      instanceType: props.instanceType,
      iamInstanceProfile: { arn: props.instanceRole.instanceProfileArn },
      userData: props.userData,
      // One hop ends on the instance: containers on it cannot ask for its role.
      metadataOptions: {
        httpEndpoint: "enabled",
        httpTokens: "required",
        httpPutResponseHopLimit: 1,
      },
      ...(props.securityGroupIds.length > 0 && {
        vpcSecurityGroupIds: [...props.securityGroupIds],
      }),
      ...(props.rootVolume !== undefined && {
        blockDeviceMappings: [encryptedVolume(props.rootVolume)],
      }),
      ...(Object.keys(props.instanceTags).length > 0 && {
        tagSpecifications: ["instance", "volume"].map((resourceType) => ({
          resourceType,
          tags: { ...props.instanceTags },
        })),
      }),
    });

    this.launchTemplateId = template.id;
    this.launchTemplateName = template.name;
    this.latestVersion = template.getStringAttribute("latest_version");
  }
}

function encryptedVolume({
  deviceName,
  volumeSize,
}: NonNullable<LaunchTemplateSettings["rootVolume"]>): LaunchTemplateBlockDeviceMappings {
  return {
    deviceName,
    ebs: {
      encrypted: "true",
      deleteOnTermination: "true",
      ...(volumeSize !== undefined && { volumeSize }),
    },
  };
}
