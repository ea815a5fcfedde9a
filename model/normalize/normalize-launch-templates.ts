import type { LaunchTemplate } from "../organization";
import type { AccountConfig } from "../schema/account-schema";
import { composeUserData } from "../user-data/compose-user-data";

/** Returns the launch templates of one region of an account, in the order of their names. */
export function normalizeLaunchTemplates(account: AccountConfig, region: string): LaunchTemplate[] {
  return Object.entries(account.launchTemplates)
    .filter(([, template]) => (template.region ?? onlyActiveRegion(account)) === region)
    .map(([name, template]) => normalizeLaunchTemplate(name, template, region))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function normalizeLaunchTemplate(
  name: string,
  template: AccountConfig["launchTemplates"][string],
  region: string,
): LaunchTemplate {
  const { architecture, description, image, instanceTags, instanceType, osFamily } = template;
  return {
    name,
    description,
    imageId: image,
    instanceType,
    securityGroupIds: template.securityGroupIds,
    userData: composeUserData({ osFamily, architecture, region, teamPart: template.userData }),
    ...(template.rootVolume !== undefined && { rootVolume: template.rootVolume }),
    instanceTags,
  };
}

/** A template may leave its region out where there is no choice. */
function onlyActiveRegion({ regions }: AccountConfig): string | undefined {
  const active = regions.filter(({ lifecycle }) => lifecycle === "active");
  return active.length === 1 ? active[0]?.name : undefined;
}
