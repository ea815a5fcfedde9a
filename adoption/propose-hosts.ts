import type { AutoScalingGroupFacts } from "../inventory/facts/auto-scaling-group-facts";
import type { LaunchData } from "../inventory/facts/launch-data";
import type { Readable } from "../inventory/readable";
import type { RegionInventory } from "../inventory/region-inventory";
import { autoScalingGroupEntry } from "./auto-scaling-group-entry";
import type { ConfigKeys } from "./config-keys";
import type { DeclaredHosts } from "./declared-hosts";
import type { AdoptionStep, HandOver } from "./discovery";
import { launchTemplateEntry } from "./launch-template-entry";
import type { RegionProposal } from "./region-proposal";

export interface ProposeHostsProps {
  readonly region: RegionInventory;
  readonly declared: DeclaredHosts;
  readonly keys: ConfigKeys;
  /** Names of groups that launch bastions: they go, nobody adopts them. */
  readonly bastionGroups: ReadonlySet<string>;
}

type HostProposal = Pick<
  RegionProposal,
  "launchTemplates" | "autoScalingGroups" | "adoptions" | "handOvers" | "instanceProfiles"
>;

/**
 * Launch templates and Auto Scaling groups of a region that the configuration can say in full, and
 * the change for the owner of each that it cannot.
 */
export function proposeHosts(props: ProposeHostsProps): HostProposal {
  return new HostProposals(props).propose();
}

/** What a group, or several, launch from. */
interface Source {
  readonly name: string;
  /** `lt-…`; absent: a launch configuration, of which a template is made. */
  readonly id?: string;
  readonly data: LaunchData;
  readonly tags: Readonly<Record<string, string>>;
}

class HostProposals {
  private readonly launchTemplates: Record<string, Readonly<Record<string, unknown>>> = {};
  private readonly autoScalingGroups: Record<string, Readonly<Record<string, unknown>>> = {};
  private readonly adoptions: AdoptionStep[] = [];
  private readonly handOvers: HandOver[] = [];
  private readonly instanceProfiles: string[] = [];

  constructor(private readonly props: ProposeHostsProps) {}

  propose(): HostProposal {
    const { bastionGroups, declared, region } = this.props;
    const groups = valueOf(region.autoScalingGroups).filter(
      ({ name }) => !bastionGroups.has(name) && !declared.known.has(`${region.name} group ${name}`),
    );
    const bySource = new Map<string, AutoScalingGroupFacts[]>();
    for (const group of groups) {
      const { launch } = group;
      const key = launch.kind === "launch-template" ? launch.id : `${launch.kind} ${group.name}`;
      bySource.set(key, [...(bySource.get(key) ?? []), group]);
    }
    for (const sharing of bySource.values()) this.adopt(sharing);
    const { adoptions, autoScalingGroups, handOvers, instanceProfiles, launchTemplates } = this;
    return { adoptions, autoScalingGroups, handOvers, instanceProfiles, launchTemplates };
  }

  /** Groups that launch from the same thing are adopted with it, or none of them is. */
  private adopt(groups: readonly AutoScalingGroupFacts[]): void {
    const { declared, keys, region } = this.props;
    const source = this.sourceOf(groups);
    if (typeof source === "string") {
      this.handOver(groups, [source]);
      return;
    }
    if (source.id !== undefined && declared.known.has(`${region.name} ${source.id}`)) {
      this.handOver(groups, [
        `its launch template ${source.id} is in the file already; add the group to it by hand`,
      ]);
      return;
    }
    const image = valueOf(region.images).find(({ imageId }) => imageId === source.data.imageId);
    const subnets = region.network.known ? region.network.value.subnets : [];
    const template = launchTemplateEntry({
      data: source.data,
      ...(image !== undefined && { image }),
      publicSubnet: subnets.some(
        ({ id, publicIpOnLaunch }) =>
          publicIpOnLaunch && groups.some(({ subnetIds }) => subnetIds.includes(id)),
      ),
    });
    const templateKey = keys.keyFor("launchTemplates", source.name);
    const entries = groups.map((group) => ({
      group,
      ...autoScalingGroupEntry(group, templateKey),
    }));
    const why = [
      ...(template.possible ? [] : template.why),
      ...entries.flatMap((one) =>
        one.possible ? [] : one.why.map((reason) => `of ${one.group.name}: ${reason}`),
      ),
    ];
    if (!template.possible || why.length > 0) {
      this.handOver(groups, why, source);
      return;
    }
    this.launchTemplates[templateKey] = {
      ...this.place(),
      ...this.identity(source),
      ...template.entry,
      ...(Object.keys(source.tags).length > 0 && { tags: source.tags }),
    };
    if (source.data.instanceProfile !== undefined) {
      this.instanceProfiles.push(source.data.instanceProfile);
    }
    this.adoptions.push({
      kind: "launch-template",
      region: region.name,
      name: source.name,
      changes: templateChanges(source),
    });
    for (const one of entries) {
      if (!one.possible) continue;
      this.autoScalingGroups[keys.keyFor("autoScalingGroups", one.group.name)] = {
        ...this.place(),
        ...one.entry,
      };
      this.adoptions.push({
        kind: "auto-scaling-group",
        region: region.name,
        name: one.group.name,
        changes: groupChanges(source),
      });
    }
  }

  private sourceOf(groups: readonly AutoScalingGroupFacts[]): Source | string {
    const { region } = this.props;
    const [{ launch } = { launch: { kind: "none" } as const }] = groups;
    if (launch.kind === "none") return "it launches from no template";
    if (launch.kind === "launch-configuration") {
      if (!region.launchConfigurations.known) return "its launch configuration could not be read";
      const found = region.launchConfigurations.value.find(({ name }) => name === launch.name);
      if (found === undefined) return `its launch configuration ${launch.name} could not be read`;
      const isTaken =
        !region.launchTemplates.known ||
        region.launchTemplates.value.some(({ name }) => name === launch.name);
      if (isTaken) return `a launch template of the name ${launch.name} exists`;
      return { name: launch.name, data: found.data, tags: {} };
    }
    const found = valueOf(region.launchTemplates).find(({ id }) => id === launch.id);
    const [version, ...others] = found?.usedVersions ?? [];
    if (found === undefined || version === undefined) {
      return `its launch template ${launch.id} could not be read`;
    }
    if (others.length > 0) return `groups launch from several versions of ${launch.name}`;
    return { name: found.name, id: found.id, data: version.data, tags: found.tags };
  }

  private place(): Readonly<Record<string, string>> {
    const { declared, region } = this.props;
    return declared.severalRegions ? { region: region.name } : {};
  }

  private identity({ id, name }: Source): Readonly<Record<string, string>> {
    return id === undefined ? { name } : { name, adopt: id };
  }

  private handOver(
    groups: readonly AutoScalingGroupFacts[],
    why: readonly string[],
    source?: Source,
  ): void {
    const { region } = this.props;
    for (const { launch, name } of groups) {
      const from =
        launch.kind === "launch-template"
          ? `launch template ${launch.name}`
          : launch.kind === "launch-configuration"
            ? `launch configuration ${launch.name}`
            : "what it launches from";
      this.handOvers.push({
        kind: "auto-scaling-group",
        region: region.name,
        name,
        why: why.join("; "),
        change: [
          ...(launch.kind === "launch-configuration"
            ? [`Move the group from its ${from} to a launch template: AWS makes no new ones.`]
            : []),
          `Have the ${from} install ssm-agent 3.3.40.0 or newer, require IMDSv2 and name no key pair.`,
          source?.data.instanceProfile === undefined
            ? "Give it an instance profile, and list its role in existingInstanceRoles."
            : `Keep its instance profile ${source.data.instanceProfile}: its role gets the policy for sessions by existingInstanceRoles.`,
          "Then replace its instances by an instance refresh.",
        ],
      });
    }
  }
}

function valueOf<Value>(section: Readable<readonly Value[]>): readonly Value[] {
  return section.known ? section.value : [];
}

function templateChanges({ data, id }: Source): readonly string[] {
  return [
    id === undefined
      ? "A launch template is made from the launch configuration."
      : `${id} is imported and gets a new version.`,
    "The agent is installed before the team's user data runs.",
    "IMDSv2 is required, volumes are encrypted.",
    ...(data.keyName === "" ? [] : [`New instances do not carry the key pair ${data.keyName}.`]),
    ...(data.instanceProfile === undefined
      ? ["New instances carry the account's instance profile for sessions."]
      : []),
  ];
}

function groupChanges({ id }: Source): readonly string[] {
  return [
    id === undefined
      ? "The group is imported and launches from the new template."
      : "The group is imported; its instances stay.",
    "`bastionless rotate` replaces them.",
  ];
}
