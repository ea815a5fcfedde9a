import type { Exposure } from "../exposure/exposure";
import type { LikelyBastion } from "../exposure/likely-bastion";
import type { AccountInventory } from "../inventory/account-inventory";
import type { InstanceFacts } from "../inventory/facts/instance-facts";
import type { RegionInventory } from "../inventory/region-inventory";
import type { Account } from "../model/organization";
import type { AccountAdditions } from "./account-additions";
import { ConfigKeys } from "./config-keys";
import { declaredHosts, type DeclaredHosts } from "./declared-hosts";
import type { AdoptionStep, HandOver } from "./discovery";
import { proposeHosts } from "./propose-hosts";
import { proposeLegacyAccess } from "./propose-legacy-access";
import { proposeRoles } from "./propose-roles";

export interface ProposeAdoptionProps {
  /** As its file describes it now. */
  readonly account: Account;
  readonly inventory: AccountInventory;
  readonly exposures: readonly Exposure[];
  readonly bastions: readonly LikelyBastion[];
  /** Whether the roles of instances become the configuration's, not only their policy for sessions. */
  readonly adoptRoles: boolean;
}

export interface AdoptionProposal {
  readonly additions: AccountAdditions;
  readonly adoptions: readonly AdoptionStep[];
  readonly handOvers: readonly HandOver[];
}

/**
 * What of an account can be put under its file by imports and changes in place, and what stays with
 * its owner. The same inventory always gives the same proposal.
 */
export function proposeAdoption(props: ProposeAdoptionProps): AdoptionProposal {
  const { account, inventory } = props;
  const declared = declaredHosts(account);
  const keys = new ConfigKeys(declared.keys);
  const bastions = likelyHosts(props.bastions);
  const staying = inventory.regions.map((region) => ({
    region,
    instances: (region.instances.known ? region.instances.value : []).filter(
      (instance) => !isBastion(region.name, instance, bastions),
    ),
  }));

  const regions = staying.map(({ region }) =>
    proposeRegion(region, { ...props, declared, keys, bastions }),
  );
  const profileNames = new Set([
    ...regions.flatMap(({ instanceProfiles }) => instanceProfiles),
    ...staying.flatMap(({ instances }) =>
      instances.flatMap(({ instanceProfileArn }) => instanceProfileArn?.split("/").at(-1) ?? []),
    ),
  ]);
  const roles = proposeRoles({
    iam: inventory.iam.known ? inventory.iam.value : { instanceProfiles: [], roles: [] },
    profileNames,
    declared,
    adopt: props.adoptRoles,
    accountId: account.accountId,
  });
  const bare = staying.flatMap(({ instances }) => instances.filter(isBare));
  const hostManagement = bare.length > 0 && account.defaultHostManagement === undefined;
  const agentUpdates = agentUpdatesFor(account, staying);
  const documents = defaultDocuments(account, inventory.regions);

  return {
    additions: {
      adoptDefaultDocumentIn: documents.adoptIn,
      defaultHostManagement: hostManagement,
      ...(agentUpdates !== undefined && { agentUpdates: agentUpdates.setting }),
      existingInstanceRoles: roles.existingInstanceRoles,
      launchTemplates: merged(regions.map((one) => one.launchTemplates)),
      autoScalingGroups: merged(regions.map((one) => one.autoScalingGroups)),
      legacyAccess: merged(regions.map((one) => one.legacyAccess)),
    },
    adoptions: [
      ...roles.adoptions,
      ...documents.adoptions,
      ...regions.flatMap(({ adoptions }) => adoptions),
      ...(hostManagement ? [hostManagementStep(bare)] : []),
      ...(agentUpdates === undefined ? [] : [agentUpdates.step]),
    ],
    handOvers: [
      ...roles.handOvers,
      ...documents.handOvers,
      ...regions.flatMap(({ handOvers }) => handOvers),
      ...inventory.regions.flatMap(keyPairs),
    ],
  };
}

interface RegionProps extends ProposeAdoptionProps {
  readonly declared: DeclaredHosts;
  readonly keys: ConfigKeys;
  readonly bastions: readonly LikelyBastion[];
}

function proposeRegion(
  region: RegionInventory,
  { bastions, declared, exposures, keys }: RegionProps,
): ReturnType<typeof proposeHosts> & ReturnType<typeof proposeLegacyAccess> {
  const ofRegion = bastions.filter((one) => one.region === region.name);
  const hosts = proposeHosts({
    region,
    declared,
    keys,
    bastionGroups: new Set(
      ofRegion.flatMap(({ host }) => (host.kind === "auto-scaling-group" ? host.name : [])),
    ),
  });
  const legacy = proposeLegacyAccess({
    region: region.name,
    instances: region.instances.known ? region.instances.value : [],
    exposures: exposures.filter((one) => one.region === region.name),
    bastions: ofRegion,
    declared,
    keys,
  });
  return {
    ...hosts,
    legacyAccess: legacy.legacyAccess,
    adoptions: [...hosts.adoptions, ...legacy.adoptions],
    handOvers: [...hosts.handOvers, ...legacy.handOvers],
  };
}

function likelyHosts(bastions: readonly LikelyBastion[]): readonly LikelyBastion[] {
  return bastions.filter(({ confidence }) => confidence === "likely");
}

function isBastion(
  region: string,
  { autoScalingGroupName, instanceId }: InstanceFacts,
  bastions: readonly LikelyBastion[],
): boolean {
  return bastions.some(
    ({ host, region: place }) =>
      place === region &&
      (host.kind === "instance"
        ? host.instanceId === instanceId
        : host.name === autoScalingGroupName),
  );
}

/** Instances of a group get a profile from their template. */
function isBare({ autoScalingGroupName, instanceProfileArn }: InstanceFacts): boolean {
  return autoScalingGroupName === undefined && instanceProfileArn === undefined;
}

function hostManagementStep(bare: readonly InstanceFacts[]): AdoptionStep {
  const ids = bare.map(({ instanceId }) => instanceId).join(", ");
  return {
    kind: "default-host-management",
    name: "defaultHostManagement",
    changes: [
      `Instances without an instance profile get a role, in all active regions: ${ids}.`,
      "They need ssm-agent 3.2.582.0 or newer, and IMDSv2.",
    ],
  };
}

/** Nobody rotates an instance that is of no group: its agent has to be updated in place. */
function agentUpdatesFor(
  { regions }: Account,
  staying: readonly { readonly instances: readonly InstanceFacts[] }[],
): { readonly setting: { readonly schedule: string }; readonly step: AdoptionStep } | undefined {
  const standalone = staying.flatMap(({ instances }) =>
    instances.filter(({ autoScalingGroupName }) => autoScalingGroupName === undefined),
  );
  const isSet = regions.some(({ agentUpdate }) => agentUpdate !== undefined);
  if (isSet || standalone.length === 0) return undefined;
  const schedule = "cron(0 2 ? * SUN *)";
  return {
    setting: { schedule },
    step: {
      kind: "agent-updates",
      name: schedule,
      changes: [
        `Agents of managed instances are updated on Sundays at 2 UTC: no group replaces ${standalone.map(({ instanceId }) => instanceId).join(", ")}.`,
      ],
    },
  };
}

function defaultDocuments(
  account: Account,
  inventory: readonly RegionInventory[],
): {
  readonly adoptIn: readonly string[];
  readonly adoptions: readonly AdoptionStep[];
  readonly handOvers: readonly HandOver[];
} {
  const there = inventory
    .filter(({ defaultDocument }) => defaultDocument.known && defaultDocument.value !== "")
    .map(({ name }) => account.regions.find((region) => region.name === name))
    .filter((region) => region !== undefined);
  const adoptIn = there
    // Who does not say `adopt` either made the document here, or would collide with it.
    .filter(({ defaultDocument }) => defaultDocument?.adopt === false)
    .map(({ name }) => name);
  const name = "SSM-SessionManagerRunShell";
  return {
    adoptIn,
    adoptions: adoptIn.map((region) => ({
      kind: "default-document",
      region,
      name,
      changes: [
        "It is imported and changed in place: encrypted, logged, with the organization's limits.",
      ],
    })),
    handOvers: there
      .filter(({ defaultDocument }) => defaultDocument === undefined)
      .map(({ name: region }) => ({
        kind: "default-document",
        region,
        name,
        why: "the file does not manage it: sessions that name no document keep its settings",
        change: [`Set defaultDocument: manage and, in ${region}, adoptDefaultDocument: true.`],
      })),
  };
}

function keyPairs({ keyPairs: section, name: region }: RegionInventory): readonly HandOver[] {
  if (!section.known) return [];
  return section.value.map((name) => ({
    kind: "key-pair",
    region,
    name,
    why: "it opens instances that were launched with it, as long as SSH is open",
    change: ["Delete it once the last instance with it is gone and nobody logs in by SSH."],
  }));
}

function merged<Entry>(maps: readonly Readonly<Record<string, Entry>>[]): Record<string, Entry> {
  return Object.assign({}, ...maps) as Record<string, Entry>;
}
