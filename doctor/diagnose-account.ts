import type { InstanceFacts } from "../inventory/facts/instance-facts";
import { agentAbsent } from "./causes/agent-absent";
import { agentNotConnected } from "./causes/agent-not-connected";
import { agentOffline } from "./causes/agent-offline";
import { agentTooOld } from "./causes/agent-too-old";
import { bucketEncryptionDenied } from "./causes/bucket-encryption-denied";
import { bucketNotEncrypted } from "./causes/bucket-not-encrypted";
import { documentNotShared } from "./causes/document-not-shared";
import { documentNotUnderstood } from "./causes/document-not-understood";
import { instanceNotRunning } from "./causes/instance-not-running";
import { logGroupMissing } from "./causes/log-group-missing";
import { metadataOutOfReach } from "./causes/metadata-out-of-reach";
import { missingPermission } from "./causes/missing-permission";
import { noInstanceProfile } from "./causes/no-instance-profile";
import { noRouteToEndpoints } from "./causes/no-route-to-endpoints";
import { runAsUserAbsent } from "./causes/run-as-user-absent";
import { sessionKeyDenied } from "./causes/session-key-denied";
import { sessionKeyNotUsable } from "./causes/session-key-not-usable";
import { sessionNotRecorded } from "./causes/session-not-recorded";
import type { AccountDiagnosis, DoctorFinding, InstanceDiagnosis } from "./diagnosis";
import type { DoctorFacts, RegionCase } from "./doctor-facts";
import { instanceCaseOf } from "./instance-case-of";
import { regionCaseOf } from "./region-case-of";
import { sessionOf } from "./session-of";

/** What concerns every instance of a region. */
const ofRegion = [
  documentNotShared,
  documentNotUnderstood,
  sessionKeyNotUsable,
  logGroupMissing,
  bucketNotEncrypted,
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
  agentNotConnected,
  agentTooOld,
  sessionKeyDenied,
  bucketEncryptionDenied,
  runAsUserAbsent,
  sessionNotRecorded,
] as const;

/** For each instance of an account: is a session possible, and if not, which of the known causes it is. */
export function diagnoseAccount({ regions, ...shared }: DoctorFacts): AccountDiagnosis {
  const { accountId, name, owners } = shared.account;
  const diagnoses = regions.map((region) => diagnoseRegion(regionCaseOf(shared, region)));
  return {
    name,
    accountId,
    owners,
    findings: diagnoses.flatMap(({ findings }) => findings),
    instances: diagnoses.flatMap(({ instances }) => instances),
  };
}

function diagnoseRegion(facts: RegionCase): Pick<AccountDiagnosis, "findings" | "instances"> {
  const { instances } = facts.inventory;
  const findings = [...unread(facts), ...ofRegion.flatMap((cause) => cause(facts))];
  return {
    findings,
    instances: (instances.known ? instances.value : []).map((one) =>
      diagnoseInstance(facts, one, findings),
    ),
  };
}

/** Instances that nobody could list may be without a session: that is never good news. */
function unread({ inventory, region }: RegionCase): readonly DoctorFinding[] {
  if (inventory.instances.known) return [];
  return [
    {
      cause: "account-not-readable",
      status: "unread",
      region: region.name,
      found: `The instances could not be listed: ${inventory.instances.why}.`,
      fix: [
        "Let the read-only role make the calls of docs/terraform-roles/inventory-account.json.",
      ],
    },
  ];
}

function diagnoseInstance(
  region: RegionCase,
  instance: InstanceFacts,
  shared: readonly DoctorFinding[],
): InstanceDiagnosis {
  const facts = instanceCaseOf(region, instance);
  const findings: DoctorFinding[] = [];
  for (const cause of ofInstance) {
    findings.push(...[cause({ ...facts, before: [...findings] }) ?? []].flat());
  }
  const { autoScalingGroupName, instanceId, name } = instance;
  return {
    region: region.region.name,
    instanceId,
    name,
    ...(autoScalingGroupName !== undefined && { autoScalingGroupName }),
    session: sessionOf(region.documentNames, [...shared, ...findings]),
    findings,
  };
}
