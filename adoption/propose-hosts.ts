import type { AutoScalingGroupFacts } from "../inventory/facts/auto-scaling-group-facts";
import type { ImageFacts } from "../inventory/facts/image-facts";
import type { IamInventory } from "../inventory/iam-inventory";
import type { Readable } from "../inventory/readable";
import type { RegionInventory } from "../inventory/region-inventory";
import { architectureOf } from "./architecture-of";
import { autoScalingGroupEntry } from "./auto-scaling-group-entry";
import type { ConfigKeys } from "./config-keys";
import type { ConfigurationCheck } from "./configuration-check";
import type { DeclaredHosts } from "./declared-hosts";
import type { AdoptionStep, AgentHost, HandOver } from "./discovery";
import { hopLimitOf } from "./hop-limit-of";
import { hostChanges } from "./host-changes";
import { hostHandOver } from "./host-hand-over";
import { launchSourceOf, type LaunchSource } from "./launch-source-of";
import { launchTemplateEntry } from "./launch-template-entry";
import { osFamilyOf } from "./os-family-of";
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
    const groups = valueOf(region.autoScalingGroups).filter(
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
      this.handOver(groups, [found.why], found.change);
      return;
    }
    const { source } = found;
    const template = this.templateEntry(groups, source);
    const templateKey = keys.keyFor("launchTemplates", source.name);
    const entries = groups.map((group) => ({
      group,
      key: keys.keyFor("autoScalingGroups", group.name),
      ...autoScalingGroupEntry(group, templateKey),
    }));
    const declaredAs = [source.id ?? [], `template ${source.name}`]
      .flat()
      .some((what) => declared.known.has(`${region.name} ${what}`));
    const why = [
      ...(declaredAs
        ? [`its launch template ${source.name} is in the file already; add the group to it by hand`]
        : []),
      ...owners(groups, source).map((owner) => `it belongs to ${owner}`),
      ...(template.possible ? [] : template.why),
      ...entries.flatMap((one) =>
        one.possible ? [] : one.why.map((reason) => `of ${one.group.name}: ${reason}`),
      ),
    ];
    if (!template.possible || why.length > 0) {
      this.handOver(groups, why, [], source);
      return;
    }
    const place = declared.severalRegions ? { region: region.name } : {};
    const unit = {
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
    const refusals = this.props.check(unit);
    if (refusals.length > 0) {
      this.handOver(groups, refusals, [], source);
      return;
    }
    Object.assign(this.launchTemplates, unit.launchTemplates);
    Object.assign(this.autoScalingGroups, unit.autoScalingGroups);
    this.instanceProfiles.push(
      ...(source.data.instanceProfile === undefined ? [] : [source.data.instanceProfile]),
    );
    this.adoptions.push(
      ...hostChanges({
        region: region.name,
        source,
        groups,
        entry: template.entry,
        hopLimit: this.hopLimit(groups, source),
      }),
    );
  }

  private templateEntry(
    groups: readonly AutoScalingGroupFacts[],
    source: LaunchSource,
  ): ReturnType<typeof launchTemplateEntry> {
    const { data } = source;
    const image = this.imageOf(source);
    const obstacle = profileObstacle(this.props.iam, data.instanceProfile);
    const template = launchTemplateEntry({
      data,
      ...(image !== undefined && { image }),
      publicSubnet: this.publicSubnet(groups),
      hopLimit: this.hopLimit(groups, source),
    });
    if (obstacle === undefined) return template;
    return { possible: false, why: [...(template.possible ? [] : template.why), obstacle] };
  }

  private imageOf({ data }: LaunchSource): ImageFacts | undefined {
    return valueOf(this.props.region.images).find(({ imageId }) => imageId === data.imageId);
  }

  private hopLimit(
    groups: readonly AutoScalingGroupFacts[],
    source: LaunchSource,
  ): number | undefined {
    const image = this.imageOf(source);
    const names = new Set<string | undefined>(groups.map(({ name }) => name));
    return hopLimitOf({
      data: source.data,
      ...(image !== undefined && { image }),
      instances: valueOf(this.props.region.instances).filter(({ autoScalingGroupName }) =>
        names.has(autoScalingGroupName),
      ),
    });
  }

  /** Whether one of the groups' subnets gives public addresses; `undefined`: nothing tells. */
  private publicSubnet(groups: readonly AutoScalingGroupFacts[]): boolean | undefined {
    const { network } = this.props.region;
    const ids = new Set(groups.flatMap(({ subnetIds }) => subnetIds));
    const found = (network.known ? network.value.subnets : []).filter(({ id }) => ids.has(id));
    if (found.some(({ publicIpOnLaunch }) => publicIpOnLaunch)) return true;
    return found.length === ids.size ? false : undefined;
  }

  private handOver(
    groups: readonly AutoScalingGroupFacts[],
    why: readonly string[],
    change: readonly string[],
    source?: LaunchSource,
  ): void {
    const host = source === undefined ? undefined : this.hostOf(source);
    this.handOvers.push(
      ...groups.map((group) =>
        hostHandOver({
          region: this.props.region.name,
          group,
          why,
          change,
          ...(source !== undefined && { source }),
          ...(host !== undefined && { host }),
        }),
      ),
    );
  }

  private hostOf(source: LaunchSource): AgentHost | undefined {
    const { imageId } = source.data;
    const image = this.imageOf(source);
    const osFamily = osFamilyOf(imageId, image);
    if (osFamily === undefined) return undefined;
    const isArm = architectureOf(imageId, image) === "arm64";
    return { osFamily, architecture: isArm ? "arm64" : "x86_64", region: this.props.region.name };
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
function owners(
  groups: readonly AutoScalingGroupFacts[],
  { ownedBy }: LaunchSource,
): readonly string[] {
  return [...new Set([ownedBy ?? [], ...groups.map((group) => group.ownedBy ?? [])].flat())];
}

function valueOf<Value>(section: Readable<readonly Value[]>): readonly Value[] {
  return section.known ? section.value : [];
}
