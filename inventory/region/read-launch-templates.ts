import type { LaunchTemplate, LaunchTemplateVersion } from "@aws-sdk/client-ec2";

import type { AwsAccount } from "../aws/aws-account";
import { byText } from "../by-text";
import { collectPages } from "../collect-pages";
import type { AutoScalingGroupFacts } from "../facts/auto-scaling-group-facts";
import type {
  LaunchTemplateFacts,
  LaunchTemplateVersionFacts,
} from "../facts/launch-template-facts";
import { ownerOfTags } from "../owner-of-tags";
import type { ReadOptions } from "../read-options";
import { templateData } from "./template-data";

/** What EC2 takes for a page of this list. */
const largestPage = 200;

/** The launch templates of a region, with the versions that its Auto Scaling groups launch from. */
export async function readLaunchTemplates(
  account: AwsAccount,
  region: string,
  groups: readonly AutoScalingGroupFacts[],
  { pageSize = largestPage, signal }: ReadOptions,
): Promise<readonly LaunchTemplateFacts[]> {
  const { DescribeLaunchTemplateVersionsCommand, paginateDescribeLaunchTemplates } =
    await import("@aws-sdk/client-ec2");
  const client = await account.ec2(region);
  const templates = await collectPages(
    paginateDescribeLaunchTemplates(
      { client },
      { MaxResults: Math.min(pageSize, largestPage) },
      { abortSignal: signal },
    ),
    (page) => page.LaunchTemplates,
  );

  const versionsOf = async (template: LaunchTemplate): Promise<LaunchTemplateVersion[]> => {
    const versions = usedVersions(template, groups);
    if (versions.length === 0) return [];
    try {
      const { LaunchTemplateVersions = [] } = await client.send(
        new DescribeLaunchTemplateVersionsCommand({
          LaunchTemplateId: template.LaunchTemplateId,
          Versions: versions,
        }),
        { abortSignal: signal },
      );
      return LaunchTemplateVersions;
    } catch (error) {
      // A group can name a version that somebody has deleted: the other templates are read all the same.
      if (isGone(error)) return [];
      throw error;
    }
  };
  const facts: LaunchTemplateFacts[] = [];
  // One after the other: no call answers for several templates, and EC2 throttles an account.
  for (const template of templates) facts.push(factsOf(template, await versionsOf(template)));
  return facts.sort(byText(({ name }) => name));
}

function isGone(error: unknown): boolean {
  const { name } = error as Error;
  return /^InvalidLaunchTemplate(?:Id|Name)\.(?:NotFound|VersionNotFound)/.test(name);
}

function usedVersions(
  { DefaultVersionNumber, LatestVersionNumber, LaunchTemplateId }: LaunchTemplate,
  groups: readonly AutoScalingGroupFacts[],
): string[] {
  const numbers = groups.flatMap(({ launch }) => {
    if (launch.kind !== "launch-template" || launch.id !== LaunchTemplateId) return [];
    if (launch.version === "$Latest") return String(LatestVersionNumber ?? 1);
    return launch.version === "$Default" ? String(DefaultVersionNumber ?? 1) : launch.version;
  });
  return [...new Set(numbers)];
}

function factsOf(
  template: LaunchTemplate,
  versions: readonly LaunchTemplateVersion[],
): LaunchTemplateFacts {
  const tags = (template.Tags ?? []).map(({ Key = "", Value = "" }) => [Key, Value] as const);
  const ownedBy = ownerOfTags(Object.fromEntries(tags));
  return {
    id: template.LaunchTemplateId ?? "",
    name: template.LaunchTemplateName ?? "",
    latestVersion: template.LatestVersionNumber ?? 0,
    defaultVersion: template.DefaultVersionNumber ?? 0,
    ...(ownedBy !== undefined && { ownedBy }),
    tags: Object.fromEntries(tags.filter(([key]) => !key.startsWith("aws:"))),
    usedVersions: versions
      .map(
        ({
          LaunchTemplateData = {},
          VersionDescription,
          VersionNumber,
        }): LaunchTemplateVersionFacts => ({
          version: VersionNumber ?? 0,
          description: VersionDescription ?? "",
          data: templateData(LaunchTemplateData),
        }),
      )
      .sort((one, other) => one.version - other.version),
  };
}
