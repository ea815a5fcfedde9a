import type { Exposure } from "../exposure/exposure";
import { isOfHost } from "../exposure/is-of-host";
import type { LikelyBastion } from "../exposure/likely-bastion";
import type { AccountInventory } from "../inventory/account-inventory";
import type { InstanceFacts } from "../inventory/facts/instance-facts";
import type { RegionInventory } from "../inventory/region-inventory";
import type { Account } from "../model/organization";
import type { AccountAdditions } from "./account-additions";
import { ConfigKeys } from "./config-keys";
import type { ConfigurationCheck } from "./configuration-check";
import { declaredHosts, type DeclaredHosts } from "./declared-hosts";
import type { AdoptionStep, HandOver } from "./discovery";
import { proposeDefaultDocuments } from "./propose-default-documents";
import { proposeHostManagement } from "./propose-host-management";
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
  /** Of the account's file. */
  readonly check: ConfigurationCheck;
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
    check: props.check,
  });
  const management = proposeHostManagement(account, staying, declared);
  const { agentUpdates, defaultHostManagement } = management;
  const documents = proposeDefaultDocuments(account, inventory.regions);

  return {
    additions: {
      adoptDefaultDocumentIn: documents.adoptIn,
      defaultHostManagement,
      ...(agentUpdates !== undefined && { agentUpdates }),
      existingInstanceRoles: {
        ...management.existingInstanceRoles,
        ...roles.existingInstanceRoles,
      },
      launchTemplates: merged(regions.map((one) => one.launchTemplates)),
      autoScalingGroups: merged(regions.map((one) => one.autoScalingGroups)),
      legacyAccess: merged(regions.map((one) => one.legacyAccess)),
    },
    adoptions: [
      ...roles.adoptions,
      ...documents.adoptions,
      ...regions.flatMap(({ adoptions }) => adoptions),
      ...management.adoptions,
    ],
    handOvers: [
      ...roles.handOvers,
      ...documents.handOvers,
      ...regions.flatMap(({ handOvers }) => handOvers),
      ...management.handOvers,
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
  { bastions, check, declared, exposures, inventory, keys }: RegionProps,
): ReturnType<typeof proposeHosts> & ReturnType<typeof proposeLegacyAccess> {
  const ofRegion = bastions.filter((one) => one.region === region.name);
  const hosts = proposeHosts({
    region,
    iam: inventory.iam,
    declared,
    keys,
    check,
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
  instance: InstanceFacts,
  bastions: readonly LikelyBastion[],
): boolean {
  return bastions.some((one) => one.region === region && isOfHost(instance, one.host));
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
