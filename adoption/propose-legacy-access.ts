import type { Exposure } from "../exposure/exposure";
import { isOfHost } from "../exposure/is-of-host";
import type { LikelyBastion } from "../exposure/likely-bastion";
import { narrowingOf } from "../exposure/narrowing-of";
import { whyKept } from "../exposure/why-kept";
import type { InstanceFacts } from "../inventory/facts/instance-facts";
import type { ConfigKeys } from "./config-keys";
import type { DeclaredHosts } from "./declared-hosts";
import type { HandOver } from "./discovery";
import type { RegionProposal } from "./region-proposal";

export interface ProposeLegacyAccessProps {
  readonly region: string;
  readonly instances: readonly InstanceFacts[];
  readonly exposures: readonly Exposure[];
  readonly bastions: readonly LikelyBastion[];
  readonly declared: DeclaredHosts;
  readonly keys: ConfigKeys;
}

type LegacyProposal = Pick<RegionProposal, "legacyAccess" | "adoptions" | "handOvers">;

/**
 * Bastions that are likely, each with the rules that lead to it and through it, and the rest of the
 * open rules in an entry of their own. A rule that admits more than SSH or RDP, or that something
 * other than an instance has, serves somebody else, too: it is handed over, and so is a bastion that a service owns.
 */
export function proposeLegacyAccess(props: ProposeLegacyAccessProps): LegacyProposal {
  const { bastions, declared, keys, region } = props;
  const isNew = (id: string): boolean => !declared.known.has(`${region} ${id}`);
  const rules = props.exposures.filter(({ rule }) => isNew(rule.ruleId));
  const kept = rules.flatMap((one) => {
    const why = whyKept(one.rule, one);
    return why === undefined ? [] : [{ one, why }];
  });
  const narrow = rules.filter((rule) => !kept.some(({ one }) => one === rule));
  const place = declared.severalRegions ? { region } : {};

  const legacyAccess: Record<string, Readonly<Record<string, unknown>>> = {};
  const given = new Set<string>();
  const likely = bastions.filter(({ confidence }) => confidence === "likely");
  for (const bastion of likely) {
    const groups = securityGroupsOf(bastion, props.instances);
    const own = narrow.filter(
      ({ rule }) =>
        !given.has(rule.ruleId) &&
        (groups.has(rule.securityGroupId) ||
          (rule.peer.kind === "security-group" && groups.has(rule.peer.id))),
    );
    own.forEach(({ rule }) => given.add(rule.ruleId));
    const host = bastion.ownedBy === undefined ? hostOf(bastion, isNew) : {};
    if (Object.keys(host).length === 0 && own.length === 0) continue;
    legacyAccess[keys.keyFor("legacyAccess", bastion.name)] = {
      ...place,
      ...host,
      ...rulesOf(own),
    };
  }
  const others = narrow.filter(({ rule }) => !given.has(rule.ruleId));
  if (others.length > 0) {
    legacyAccess[keys.keyFor("legacyAccess", `open-ports-${region}`)] = {
      ...place,
      ...rulesOf(others),
    };
  }

  return {
    legacyAccess,
    adoptions: Object.keys(legacyAccess).map((name) => ({
      kind: "legacy-access",
      region,
      name,
      changes: ["It is imported as it is; `bastionless cutover` says when it can be retired."],
    })),
    handOvers: [
      ...likely.flatMap((bastion) => hostHandOver(bastion, isNew)),
      ...kept.map(({ one, why }) => ({
        kind: "security-group-rule" as const,
        region,
        name: one.rule.ruleId,
        why,
        change: [narrowingOf(one)],
      })),
    ],
  };
}

function securityGroupsOf(
  { host }: LikelyBastion,
  instances: readonly InstanceFacts[],
): ReadonlySet<string> {
  const own = instances.filter((instance) => isOfHost(instance, host));
  return new Set(own.flatMap(({ securityGroupIds }) => securityGroupIds));
}

function hostOf(
  { host }: LikelyBastion,
  isNew: (id: string) => boolean,
): Readonly<Record<string, readonly string[]>> {
  if (host.kind === "instance") {
    return isNew(host.instanceId) ? { instanceIds: [host.instanceId] } : {};
  }
  return isNew(`group ${host.name}`) ? { autoScalingGroups: [host.name] } : {};
}

/** What a service makes comes back, or leaves the service broken, when somebody else deletes it. */
function hostHandOver(
  { host, ownedBy, region }: LikelyBastion,
  isNew: (id: string) => boolean,
): readonly HandOver[] {
  const isInstance = host.kind === "instance";
  if (ownedBy === undefined || !isNew(isInstance ? host.instanceId : `group ${host.name}`)) {
    return [];
  }
  return [
    {
      kind: host.kind,
      region,
      name: isInstance ? host.instanceId : host.name,
      why: `it looks like a bastion, and belongs to ${ownedBy}`,
      change: [`Delete it in ${ownedBy}, once its rules are retired.`],
    },
  ];
}

function rulesOf(exposures: readonly Exposure[]): Readonly<Record<string, unknown>> {
  if (exposures.length === 0) return {};
  return {
    ingressRules: exposures.map(({ rule: { ruleId, securityGroupId } }) => ({
      securityGroupId,
      ruleId,
    })),
  };
}
