import type { AutoScalingGroupFacts } from "../inventory/facts/auto-scaling-group-facts";
import type { LaunchData } from "../inventory/facts/launch-data";
import type { RegionInventory } from "../inventory/region-inventory";

/** What a group, or several, launch from. */
export interface LaunchSource {
  readonly name: string;
  /** `lt-…`; absent: a launch configuration, of which a template is made. */
  readonly id?: string;
  readonly data: LaunchData;
  /** Of the template's version that is in use. */
  readonly description?: string;
  readonly tags: Readonly<Record<string, string>>;
  /** Who makes and changes it. */
  readonly ownedBy?: string;
}

/** What groups of one source launch from, or why nobody can tell or take it over. */
export type FoundSource =
  | { readonly found: true; readonly source: LaunchSource }
  | {
      readonly found: false;
      readonly why: string;
      /** What would end that, in sentences. */
      readonly change: readonly string[];
    };

/** @param launch of every group of the source */
export function launchSourceOf(
  { launchConfigurations, launchTemplates }: RegionInventory,
  launch: AutoScalingGroupFacts["launch"],
): FoundSource {
  const not = (why: string, ...change: readonly string[]): FoundSource => ({
    found: false,
    why,
    change,
  });
  if (launch.kind === "none") return not("it launches from no template");

  const templates = launchTemplates.known ? launchTemplates.value : [];
  if (launch.kind === "launch-configuration") {
    const configuration = (launchConfigurations.known ? launchConfigurations.value : []).find(
      ({ name }) => name === launch.name,
    );
    if (configuration === undefined) {
      return not(`its launch configuration ${launch.name} could not be read`);
    }
    const isTaken = !launchTemplates.known || templates.some(({ name }) => name === launch.name);
    if (isTaken) return not(`a launch template of the name ${launch.name} exists`);
    return { found: true, source: { name: launch.name, data: configuration.data, tags: {} } };
  }

  const template = templates.find(({ id }) => id === launch.id);
  if (template === undefined) return not(`its launch template ${launch.id} could not be read`);
  const [used, ...others] = template.usedVersions;
  if (used === undefined) {
    return not(`groups launch from a version of ${template.name} that does not exist`);
  }
  if (others.length > 0) return not(`groups launch from several versions of ${template.name}`);
  if (used.version !== template.latestVersion) {
    return not(
      `it launches from version ${used.version} of ${template.name} and the latest is ${template.latestVersion}, some of which an adoption would keep`,
      `Make version ${used.version} of ${template.name} the latest, by a new version with its data, or have the group launch from the latest; then discover again.`,
    );
  }
  const { id, name, ownedBy, tags } = template;
  const { data, description } = used;
  return {
    found: true,
    source: { id, name, data, description, tags, ...(ownedBy !== undefined && { ownedBy }) },
  };
}
