import type { Account } from "../model/organization";
import type { AccountAdditions, Entries } from "./account-additions";
import { agentHandOver } from "./agent-hand-over";
import type { DeclaredHosts } from "./declared-hosts";
import type { AdoptionStep, HandOver } from "./discovery";
import {
  standaloneInstances,
  type StandaloneInstance,
  type StayingInstances,
} from "./standalone-instances";

export interface HostManagementProposal {
  readonly defaultHostManagement: boolean;
  readonly agentUpdates?: NonNullable<AccountAdditions["agentUpdates"]>;
  /** Roles that Default Host Management gives to instances already. */
  readonly existingInstanceRoles: Entries;
  readonly adoptions: readonly AdoptionStep[];
  readonly handOvers: readonly HandOver[];
}

/**
 * What instances get that no group replaces: a role by Default Host Management where they have no
 * profile, and agent updates. Where no agent is online, its way there is handed over. A setting of
 * Default Host Management that somebody made stays: it holds for the whole region.
 */
export function proposeHostManagement(
  account: Account,
  staying: readonly StayingInstances[],
  declared: DeclaredHosts,
): HostManagementProposal {
  const standalone = staying.flatMap((one) => standaloneInstances(one, declared));
  const updates = agentUpdates(account, standalone);
  // Where a role of one's own is declared, the setting is this configuration's.
  const regions = account.defaultHostManagement === undefined ? staying : [];
  const bare = (regions.length === 0 ? [] : standalone)
    .filter(({ instance }) => instance.instanceProfileArn === undefined)
    .map(({ instance, region }) => ({ instanceId: instance.instanceId, region: region.name }));
  const others = settingsOfOthers(bare.length === 0 ? [] : regions, account.instanceRole.path);
  const isFree = others.length === 0;
  const withRole = others.filter(({ role }) => role !== "");
  const roles = withRole.filter(
    ({ region, role }) =>
      bare.some((one) => one.region === region) &&
      !declared.existingInstanceRoles.includes(roleName(role)),
  );
  return {
    defaultHostManagement: bare.length > 0 && isFree,
    ...(updates !== undefined && { agentUpdates: updates.setting }),
    existingInstanceRoles: Object.fromEntries(
      roles.map(({ role }) => [roleName(role), rolePath(role)]),
    ),
    adoptions: [
      ...roles.map(({ region, role }): AdoptionStep => ({
        kind: "instance-role",
        name: roleName(role),
        changes: [
          `Default Host Management gives it to instances of ${region} already, and keeps doing so.`,
          "It gets one more inline policy: to hold sessions.",
        ],
      })),
      ...(bare.length > 0 && isFree ? [step(bare.map(({ instanceId }) => instanceId))] : []),
      ...(updates === undefined ? [] : [updates.step]),
    ],
    handOvers: [
      ...bare
        .filter((one) => !isFree && !withRole.some(({ region }) => region === one.region))
        .map(({ instanceId, region }): HandOver => ({
          kind: "instance",
          region,
          name: instanceId,
          why: `it has no instance profile, and Default Host Management cannot be switched on for the account: ${others.map(whose).join("; ")}`,
          change: [
            "Give it an instance profile whose role is listed in existingInstanceRoles.",
            `Or set the role of Default Host Management in ${region}, and list it there.`,
          ],
        })),
      ...standalone.filter(({ isOnline }) => isOnline !== true).map(agentHandOver),
    ],
  };
}

interface OtherSetting {
  readonly region: string;
  /** Path and name without a leading slash; empty: it could not be read. */
  readonly role: string;
}

/** @param ownPath of the roles that this configuration makes */
function settingsOfOthers(
  regions: readonly StayingInstances[],
  ownPath: string,
): readonly OtherSetting[] {
  return regions.flatMap(({ region: { defaultHostManagementRole: setting, name: region } }) => {
    if (!setting.known) return [{ region, role: "" }];
    const isFree = setting.value === "" || `/${setting.value}`.startsWith(ownPath);
    return isFree ? [] : [{ region, role: setting.value }];
  });
}

function whose({ region, role }: OtherSetting): string {
  return role === ""
    ? `its setting in ${region} could not be read`
    : `in ${region} it works with the role ${role} of somebody else`;
}

function roleName(role: string): string {
  return role.split("/").at(-1) ?? "";
}

function rolePath(role: string): Readonly<Record<string, string>> {
  const parts = role.split("/").slice(0, -1);
  return parts.length === 0 ? {} : { path: `/${parts.join("/")}/` };
}

function step(ids: readonly string[]): AdoptionStep {
  return {
    kind: "default-host-management",
    name: "defaultHostManagement",
    changes: [
      `Instances without an instance profile get a role, in all active regions: ${ids.join(", ")}.`,
      "They need ssm-agent 3.2.582.0 or newer, and IMDSv2.",
    ],
  };
}

/** Nobody rotates an instance that is of no group: its agent has to be updated in place. */
function agentUpdates(
  { regions }: Account,
  standalone: readonly StandaloneInstance[],
): { readonly setting: { readonly schedule: string }; readonly step: AdoptionStep } | undefined {
  const isSet = regions.some(({ agentUpdate }) => agentUpdate !== undefined);
  if (isSet || standalone.length === 0) return undefined;
  const schedule = "cron(0 2 ? * SUN *)";
  const online = standalone.filter(({ isOnline }) => isOnline === true);
  const ids = online.map(({ instance }) => instance.instanceId).join(", ");
  return {
    setting: { schedule },
    step: {
      kind: "agent-updates",
      name: schedule,
      changes: [
        `Agents that are online are updated on Sundays at 2 UTC${ids === "" ? "" : `: no group replaces ${ids}`}.`,
      ],
    },
  };
}
