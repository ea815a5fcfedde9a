import type { AwsAccount } from "./aws/aws-account";
import type { AutoScalingGroupFacts } from "./facts/auto-scaling-group-facts";
import type { InstanceFacts } from "./facts/instance-facts";
import type { LaunchConfigurationFacts } from "./facts/launch-configuration-facts";
import type { LaunchTemplateFacts } from "./facts/launch-template-facts";
import type { ReadOptions } from "./read-options";
import { readSection } from "./read-section";
import type { Readable } from "./readable";
import { readAgents } from "./region/read-agents";
import { readAutoScalingGroups } from "./region/read-auto-scaling-groups";
import { readDefaultDocument } from "./region/read-default-document";
import { readDefaultHostManagementRole } from "./region/read-default-host-management-role";
import { readImages } from "./region/read-images";
import { readInstances } from "./region/read-instances";
import { readKeyPairs } from "./region/read-key-pairs";
import { readLaunchConfigurations } from "./region/read-launch-configurations";
import { readLaunchTemplates } from "./region/read-launch-templates";
import { readNetwork } from "./region/read-network";
import { readScheduledActions } from "./region/read-scheduled-actions";
import { readSecurityGroupRules } from "./region/read-security-group-rules";
import { readServiceInterfaces } from "./region/read-service-interfaces";
import type { RegionInventory } from "./region-inventory";

type Reader<Value> = (account: AwsAccount, region: string, options: ReadOptions) => Promise<Value>;

/**
 * Reads one region of an account, every list to its end. What cannot be read says why, and the rest
 * is read all the same.
 *
 * @throws when `signal` is aborted
 */
export async function readRegion(
  account: AwsAccount,
  name: string,
  options: ReadOptions,
): Promise<RegionInventory> {
  const read = <Value>(reader: Reader<Value>): Promise<Readable<Value>> =>
    readSection(options.signal, () => reader(account, name, options));

  const groups = read(readAutoScalingGroups);
  const configurations = read(readLaunchConfigurations);
  const templates = groups.then((known) =>
    known.known
      ? read((...args) => readLaunchTemplates(args[0], args[1], known.value, options))
      : known,
  );
  const instanceFacts = read(readInstances);
  const sources = [templates, configurations, groups, instanceFacts] as const;
  const images = Promise.all(sources).then((known) => {
    const unread = known.find((section) => !section.known);
    if (unread?.known === false) return unread;
    const ids = imageIds(...known);
    return read((...args) => readImages(args[0], args[1], ids, options));
  });
  // All in one: when one of them is interrupted, nobody waits for the others.
  const [
    instances,
    agents,
    autoScalingGroups,
    scheduledActions,
    launchTemplates,
    launchConfigurations,
    imageFacts,
    securityGroupRules,
    serviceInterfaces,
    network,
    keyPairs,
    defaultDocument,
    defaultHostManagementRole,
  ] = await Promise.all([
    instanceFacts,
    read(readAgents),
    groups,
    read(readScheduledActions),
    templates,
    configurations,
    images,
    read(readSecurityGroupRules),
    read(readServiceInterfaces),
    read(readNetwork),
    read(readKeyPairs),
    read(readDefaultDocument),
    read(readDefaultHostManagementRole),
  ]);
  return {
    name,
    instances,
    agents,
    autoScalingGroups,
    scheduledActions,
    launchTemplates,
    launchConfigurations,
    images: imageFacts,
    securityGroupRules,
    serviceInterfaces,
    network,
    keyPairs,
    defaultDocument,
    defaultHostManagementRole,
  };
}

/** Of templates and launch configurations that groups launch from, and of instances of no group. */
function imageIds(
  templates: Readable<readonly LaunchTemplateFacts[]>,
  configurations: Readable<readonly LaunchConfigurationFacts[]>,
  groups: Readable<readonly AutoScalingGroupFacts[]>,
  instances: Readable<readonly InstanceFacts[]>,
): readonly string[] {
  const used = new Set(
    (groups.known ? groups.value : []).map(({ launch }) =>
      launch.kind === "launch-configuration" ? launch.name : "",
    ),
  );
  const data = [
    ...(templates.known ? templates.value : []).flatMap(({ usedVersions }) =>
      usedVersions.map((version) => version.data),
    ),
    ...(configurations.known ? configurations.value : [])
      .filter(({ name }) => used.has(name))
      .map((configuration) => configuration.data),
  ];
  const standalone = (instances.known ? instances.value : []).filter(
    ({ autoScalingGroupName }) => autoScalingGroupName === undefined,
  );
  const ids = [...data, ...standalone]
    .map(({ imageId }) => imageId)
    .filter((id) => id.startsWith("ami-"));
  return [...new Set(ids)].sort();
}
