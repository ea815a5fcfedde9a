import type { AutoScalingGroup, Rotation } from "../organization";
import type { AccountConfig } from "../schema/account-schema";
import { entriesOfRegion } from "./entries-of-region";

type GroupConfig = AccountConfig["autoScalingGroups"][string];

/** Returns the Auto Scaling groups of one region of an account, in the order of their keys. */
export function normalizeAutoScalingGroups(
  account: AccountConfig,
  region: string,
): AutoScalingGroup[] {
  return entriesOfRegion(account, account.autoScalingGroups, region).map(([key, group]) => {
    const { launchTemplate, rotation, ...settings } = group;
    const image = account.launchTemplates[launchTemplate]?.image ?? "";
    delete settings.region;
    return {
      ...settings,
      key,
      name: group.name ?? key,
      launchTemplateKey: launchTemplate,
      rotation: normalizeRotation(rotation, image),
    };
  });
}

function normalizeRotation(
  { autoRollback, checkpoints, ...rotation }: GroupConfig["rotation"],
  image: string,
): Rotation {
  return {
    ...rotation,
    checkpointPercentages: checkpoints?.percentages ?? [],
    checkpointDelay: checkpoints?.delay ?? 3_600,
    // AWS cannot go back where the image is a parameter: it does not know what it was.
    autoRollback: autoRollback ?? !image.startsWith("resolve:ssm:"),
  };
}
