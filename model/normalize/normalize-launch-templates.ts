import type { LaunchTemplate } from "../organization";
import type { AccountConfig } from "../schema/account-schema";
import { composeUserData } from "../user-data/compose-user-data";
import { agentFailureOf } from "./agent-failure-of";
import { architectureOf } from "./architecture-of";
import { entriesOfRegion } from "./entries-of-region";

type LaunchTemplateConfig = AccountConfig["launchTemplates"][string];

/** Returns the launch templates of one region of an account, in the order of their keys. */
export function normalizeLaunchTemplates(account: AccountConfig, region: string): LaunchTemplate[] {
  return entriesOfRegion(account, account.launchTemplates, region).map(([key, template]) =>
    normalizeLaunchTemplate(account, key, template, region),
  );
}

function normalizeLaunchTemplate(
  account: AccountConfig,
  key: string,
  template: LaunchTemplateConfig,
  region: string,
): LaunchTemplate {
  const { adopt, image, instanceProfile, osFamily, rootVolume } = template;
  return {
    key,
    name: template.name ?? key,
    ...(adopt !== undefined && { adoptedId: adopt }),
    description: template.description,
    imageId: image,
    instanceType: template.instanceType,
    ...(instanceProfile !== undefined && { instanceProfileName: instanceProfile }),
    securityGroupIds: template.securityGroupIds,
    securityGroupKeys: template.securityGroups,
    publicIpAddress: template.publicIpAddress,
    metadataHopLimit: template.metadataHopLimit,
    detailedMonitoring: template.detailedMonitoring,
    ebsOptimized: template.ebsOptimized,
    userData: composeUserData({
      osFamily,
      architecture: architectureOf(template),
      region,
      teamPart: template.userData,
      agentFailure: agentFailureOf(account, key),
    }),
    volumes: [...(rootVolume === undefined ? [] : [rootVolume]), ...template.volumes],
    instanceTags: template.instanceTags,
    tags: template.tags,
  };
}
