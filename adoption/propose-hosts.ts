import type { AutoScalingGroupFacts } from "../inventory/facts/auto-scaling-group-facts";
import type { IamInventory } from "../inventory/iam-inventory";
import type { Readable } from "../inventory/readable";
import type { RegionInventory } from "../inventory/region-inventory";
import { autoScalingGroupEntry } from "./auto-scaling-group-entry";
import type { ConfigKeys } from "./config-keys";
import type { ConfigurationCheck } from "./configuration-check";
import type { DeclaredHosts } from "./declared-hosts";
import type { AdoptionStep, HandOver } from "./discovery";
import { hostChanges } from "./host-changes";
import { hostHandOver } from "./host-hand-over";
import { launchSourceOf } from "./launch-source-of";
import { launchTemplateEntry, type LaunchTemplateEntry } from "./launch-template-entry";
import { launchUnitOf, type LaunchUnit } from "./launch-unit-of";
import { profileObstacle } from "./profile-obstacle";
import type { RegionProposal } from "./region-proposal";

export interface ProposeHostsProps {
  readonly region: RegionInventory;
  readonly iam: Readable<IamInventory>;
  readonly declared: DeclaredHosts;
  readonly keys: ConfigKeys;
  readonly check: ConfigurationCheck;
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

class HostProposals {
  private readonly launchTemplates: Record<string, Readonly<Record<string, unknown>>> = {};
  private readonly autoScalingGroups: Record<string, Readonly<Record<string, unknown>>> = {};
  private readonly adoptions: AdoptionStep[] = [];
  private readonly handOvers: HandOver[] = [];
  private readonly instanceProfiles: string[] = [];

  constructor(private readonly props: ProposeHostsProps) {}

  propose(): HostProposal {
    const { bastionGroups, declared, region } = this.props;
    const { autoScalingGroups: section } = region;
    const groups = (section.known ? section.value : []).filter(
      ({ name }) => !bastionGroups.has(name) && !declared.known.has(`${region.name} group ${name}`),
    );
    const bySource = new Map<string, [AutoScalingGroupFacts, ...AutoScalingGroupFacts[]]>();
    for (const group of groups) {
      const key = sourceKey(group);
      const [first, ...others] = bySource.get(key) ?? [];
      bySource.set(key, first === undefined ? [group] : [first, ...others, group]);
    }
    for (const sharing of bySource.values()) this.adopt(sharing);
    const { adoptions, autoScalingGroups, handOvers, instanceProfiles, launchTemplates } = this;
    return { adoptions, autoScalingGroups, handOvers, instanceProfiles, launchTemplates };
  }

  /** Groups that launch from the same thing are adopted with it, or none of them is. */
  private adopt(groups: readonly [AutoScalingGroupFacts, ...AutoScalingGroupFacts[]]): void {
    const { declared, keys, region } = this.props;
    const found = launchSourceOf(region, groups[0].launch);
    if (!found.found) {
      this.handOver(groups, [found.why], { change: found.change });
      return;
    }
    const { source } = found;
    const unit = launchUnitOf(region, groups, source);
    const template = this.templateEntry(unit);
    const templateKey = keys.keyFor("launchTemplates", source.name);
    const entries = groups.map((group) => ({
      group,
      key: keys.keyFor("autoScalingGroups", group.name),
      ...autoScalingGroupEntry(group, templateKey, region.scheduledActions),
    }));
    const declaredAs = [source.id ?? [], `template ${source.name}`]
      .flat()
      .some((what) => declared.known.has(`${region.name} ${what}`));
    const why = [
      ...(declaredAs
        ? [`its launch template ${source.name} is in the file already; add the group to it by hand`]
        : []),
      ...owners(unit).map((owner) => `it belongs to ${owner}`),
      ...(template.possible ? [] : template.why),
      ...entries.flatMap((one) =>
        one.possible ? [] : one.why.map((reason) => `of ${one.group.name}: ${reason}`),
      ),
    ];
    if (!template.possible || why.length > 0) {
      this.handOver(groups, why, { unit });
      return;
    }
    const place = declared.severalRegions ? { region: region.name } : {};
    const additions = {
      launchTemplates: {
        [templateKey]: {
          ...place,
          name: source.name,
          ...(source.id !== undefined && { adopt: source.id }),
          ...template.entry,
          ...(Object.keys(source.tags).length > 0 && { tags: source.tags }),
        },
      },
      autoScalingGroups: Object.fromEntries(
        entries.flatMap((one) => (one.possible ? [[one.key, { ...place, ...one.entry }]] : [])),
      ),
    };
    const refusals = this.props.check(additions);
    if (refusals.length > 0) {
      this.handOver(groups, refusals, { unit });
      return;
    }
    Object.assign(this.launchTemplates, additions.launchTemplates);
    Object.assign(this.autoScalingGroups, additions.autoScalingGroups);
    this.instanceProfiles.push(...[source.data.instanceProfile ?? []].flat());
    this.adoptions.push(...hostChanges({ ...unit, entry: template.entry }));
  }

  private templateEntry(unit: LaunchUnit): LaunchTemplateEntry {
    const obstacle = profileObstacle(this.props.iam, unit.source.data.instanceProfile);
    const template = launchTemplateEntry(unit);
    if (obstacle === undefined) return template;
    return { possible: false, why: [...(template.possible ? [] : template.why), obstacle] };
  }

  private handOver(
    groups: readonly AutoScalingGroupFacts[],
    why: readonly string[],
    { change = [], unit }: { readonly change?: readonly string[]; readonly unit?: LaunchUnit },
  ): void {
    const region = this.props.region.name;
    this.handOvers.push(
      ...groups.map((group) =>
        hostHandOver({ region, group, why, change, ...(unit !== undefined && { unit }) }),
      ),
    );
  }
}

/** The same for groups that launch from the same thing. */
function sourceKey({ launch, name }: AutoScalingGroupFacts): string {
  switch (launch.kind) {
    case "launch-template":
      return launch.id;
    case "launch-configuration":
      return `configuration ${launch.name}`;
    case "none":
      return `group ${name}`;
  }
}

/** Whoever would change them back. */
function owners({ groups, source }: LaunchUnit): readonly string[] {
  return [...new Set([source, ...groups].flatMap(({ ownedBy }) => ownedBy ?? []))];
}
