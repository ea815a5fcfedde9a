import type { InstanceFacts } from "../inventory/facts/instance-facts";
import type { Readable } from "../inventory/readable";
import { agentAbsent } from "./causes/agent-absent";
import { agentOffline } from "./causes/agent-offline";
import { agentTooOld } from "./causes/agent-too-old";
import { bucketEncryptionDenied } from "./causes/bucket-encryption-denied";
import { bucketNotEncrypted } from "./causes/bucket-not-encrypted";
import { documentNotShared } from "./causes/document-not-shared";
import { instanceNotRunning } from "./causes/instance-not-running";
import { logGroupMissing } from "./causes/log-group-missing";
import { metadataOutOfReach } from "./causes/metadata-out-of-reach";
import { missingPermission } from "./causes/missing-permission";
import { noInstanceProfile } from "./causes/no-instance-profile";
import { noRouteToEndpoints } from "./causes/no-route-to-endpoints";
import { runAsUserAbsent } from "./causes/run-as-user-absent";
import { sessionKeyDenied } from "./causes/session-key-denied";
import { sessionKeyNotUsable } from "./causes/session-key-not-usable";
import type { AccountDiagnosis, DoctorFinding, InstanceDiagnosis } from "./diagnosis";
import type { DoctorFacts, InstanceCase, RegionCase } from "./doctor-facts";
import { roleArnOf } from "./role-arn-of";

/** What concerns every instance of a region. */
const ofRegion = [
  documentNotShared,
  sessionKeyNotUsable,
  logGroupMissing,
  bucketNotEncrypted,
  runAsUserAbsent,
] as const;

/** In the order in which a session meets them: a later one may look at what the earlier ones found. */
const ofInstance = [
  instanceNotRunning,
  noInstanceProfile,
  missingPermission,
  noRouteToEndpoints,
  metadataOutOfReach,
  agentAbsent,
  agentOffline,
  agentTooOld,
  sessionKeyDenied,
  bucketEncryptionDenied,
] as const;

/** For each instance of an account: is a session possible, and if not, which of the known causes it is. */
export function diagnoseAccount(facts: DoctorFacts): AccountDiagnosis {
  const { account } = facts;
  const cases = regionCases(facts);
  const regions = cases.map((one) => ({
    ...one,
    findings: [...unread(one), ...ofRegion.flatMap((cause) => cause(one))],
  }));
  return {
    name: account.name,
    accountId: account.accountId,
    owners: account.owners,
    findings: regions.flatMap(({ findings }) => findings),
    instances: regions.flatMap((one) =>
      (one.inventory.instances.known ? one.inventory.instances.value : []).map((instance) =>
        diagnose(one, instance, facts, one.findings),
      ),
    ),
  };
}

function regionCases({ account, hub, inventory, sessions }: DoctorFacts): readonly RegionCase[] {
  return inventory.regions.flatMap((facts) => {
    const region = account.regions.find(({ name }) => name === facts.name);
    const hubFacts = hub.get(facts.name);
    const own = sessions.get(facts.name);
    return region === undefined || hubFacts === undefined || own === undefined
      ? []
      : [{ account, region, inventory: facts, hub: hubFacts, sessions: own }];
  });
}

/** Instances that nobody could list may be without a session: that is never good news. */
function unread({ inventory, region }: RegionCase): readonly DoctorFinding[] {
  if (inventory.instances.known) return [];
  return [
    {
      cause: "account-not-readable",
      status: "unknown",
      region: region.name,
      found: `The instances could not be listed: ${inventory.instances.why}.`,
      fix: [
        "Let the read-only role make the calls of docs/terraform-roles/inventory-account.json.",
      ],
    },
  ];
}

function diagnose(
  region: RegionCase,
  instance: InstanceFacts,
  { inventory }: DoctorFacts,
  shared: readonly DoctorFinding[],
): InstanceDiagnosis {
  const { agents } = region.inventory;
  const roleArn = roleArnOf(region, instance, inventory.iam);
  const facts: Omit<InstanceCase, "before"> = {
    ...region,
    instance,
    agent: agents.known
      ? {
          known: true,
          value: agents.value.find(({ instanceId }) => instanceId === instance.instanceId),
        }
      : agents,
    roleArn,
    permissions: permissionsOf(region, roleArn),
  };
  const findings: DoctorFinding[] = [];
  for (const cause of ofInstance) {
    const found = cause({ ...facts, before: findings });
    if (found !== undefined) findings.push(found);
  }
  const statuses = new Set([...findings, ...shared].map(({ status }) => status));
  const { autoScalingGroupName, instanceId, name } = instance;
  return {
    region: region.region.name,
    instanceId,
    name,
    ...(autoScalingGroupName !== undefined && { autoScalingGroupName }),
    session: statuses.has("fault")
      ? "impossible"
      : statuses.has("unknown")
        ? "unknown"
        : "possible",
    findings,
  };
}

function permissionsOf(
  { sessions }: RegionCase,
  roleArn: Readable<string>,
): InstanceCase["permissions"] {
  if (!roleArn.known) return roleArn;
  return sessions.permissions.get(roleArn.value) ?? { known: false, why: "nobody looked" };
}
