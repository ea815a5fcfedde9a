import { diagnoseAccount } from "../../doctor/diagnose-account";
import type { AccountDiagnosis, DoctorFinding } from "../../doctor/diagnosis";
import type { DoctorFacts } from "../../doctor/doctor-facts";
import type { AgentFacts } from "../../inventory/facts/agent-facts";
import type { InstanceFacts } from "../../inventory/facts/instance-facts";
import type { Readable } from "../../inventory/readable";
import type {
  AccountSessionFacts,
  RolePermissions,
} from "../../inventory/sessions/account-session-facts";
import type { HostInventory } from "../../inventory/sessions/host-inventory";
import type { HubSessionFacts } from "../../inventory/sessions/hub-session-facts";
import type { Account, AccountRegion } from "../../model/organization";
import { logBucketPolicy } from "../../modules/logging/log-bucket-policy";
import { sessionKeyPolicy } from "../../modules/logging/session-key-policy";
import { instanceOf, known, regionOf, ruleOf, subnetOf } from "./inventory-of";
import { normalized } from "./normalized";

const keyArn = "arn:aws:kms:us-east-1:111122223333:key/0123";
const agentArnPatterns = ["arn:aws:iam::222233334444:role/web-app"];

/** The role of the healthy instance. */
export const webApp = "arn:aws:iam::222233334444:role/web-app";

const organization = normalized(
  { documents: { shell: { type: "shell" }, ssh: { type: "ssh", ports: [22] } } },
  {
    web: {
      existingInstanceRoles: { "web-app": {} },
      accessRoles: { operators: { documents: ["shell", "ssh"] } },
      launchTemplates: {
        workers: { osFamily: "ubuntu", image: "ami-0123456789abcdef0", instanceType: "t3.small" },
      },
      autoScalingGroups: {
        workers: {
          name: "workers",
          launchTemplate: "workers",
          subnetIds: ["subnet-0123456789abcdef0"],
          minSize: 1,
          maxSize: 1,
        },
      },
    },
  },
);

export interface DoctorFactsOverrides {
  readonly instance?: Partial<InstanceFacts>;
  /** Of the healthy instance; `undefined`: Systems Manager does not know it. */
  readonly agent?: Partial<AgentFacts> | undefined;
  /** Of an agent that is online. @default it is connected */
  readonly connected?: Readable<boolean>;
  readonly inventory?: Partial<HostInventory>;
  readonly instanceProfiles?: DoctorFacts["instanceProfiles"];
  /** Of the healthy instance's role. */
  readonly permissions?: Readable<RolePermissions>;
  /** Of other roles, by ARN. */
  readonly roles?: AccountSessionFacts["permissions"];
  readonly logGroup?: AccountSessionFacts["logGroup"];
  readonly hub?: Partial<HubSessionFacts>;
  /** What the shell document of the hub asks for beside what it does. */
  readonly inputs?: Readonly<Record<string, unknown>>;
}

/** What doctor says of a healthy instance in a healthy account, with faults. */
export function diagnosisOf(overrides: DoctorFactsOverrides = {}): AccountDiagnosis {
  return diagnoseAccount(doctorFactsOf(overrides));
}

/** Everything that was found, of the region and of the instance, without places. */
export function findingsOf(overrides: DoctorFactsOverrides): readonly DoctorFinding[] {
  const { findings, instances } = diagnosisOf(overrides);
  return [...findings, ...instances.flatMap((one) => one.findings)];
}

/** `cause status` of each finding. */
export function causesOf(overrides: DoctorFactsOverrides): readonly string[] {
  return findingsOf(overrides).map(({ cause, status }) => `${cause} ${status}`);
}

/** Of one region, with an access role for a shell and for SSH, and a group `workers` in its file. */
export function doctorFactsOf(overrides: DoctorFactsOverrides = {}): DoctorFacts {
  const { hub = {}, inputs = {} } = overrides;
  const instance = instanceOf(overrides.instance);
  const agent = agentOf(overrides, instance);
  const isOnline = agent?.pingStatus === "Online";
  const account = onlyAccount();
  return {
    account,
    organizationId: organization.hub.organizationId,
    read: "2026-01-02T00:00:00.000Z",
    instanceProfiles: overrides.instanceProfiles ?? known([profileOf()]),
    regions: [
      {
        region: onlyRegion(account),
        inventory: {
          ...regionOf(),
          instances: known([instance]),
          agents: known(agent === undefined ? [] : [agent]),
          securityGroupRules: known([
            ruleOf({ direction: "egress", protocol: "-1", fromPort: 0, toPort: 65_535 }),
          ]),
          network: known({
            subnets: [
              subnetOf({
                id: instance.subnetId,
                vpcId: instance.vpcId,
                ownerId: account.accountId,
                routes: [{ destination: "0.0.0.0/0", target: "nat-gateway", active: true }],
              }),
            ],
            endpoints: [],
          }),
          ...overrides.inventory,
        },
        hub: { ...healthyHub(account, inputs), ...hub },
        sessions: {
          region: "us-east-1",
          logGroup: overrides.logGroup ?? known({ exists: true, encrypted: true }),
          permissions: new Map([
            [webApp, overrides.permissions ?? permissionsOf()],
            ...(overrides.roles ?? []),
          ]),
          connections: new Map(
            isOnline ? [[instance.instanceId, overrides.connected ?? known(true)]] : [],
          ),
        },
      },
    ],
  };
}

/** What a role may not do, or nobody can tell. */
export function permissionsOf(
  denied: readonly string[] = [],
  undecided: readonly string[] = [],
): Readable<RolePermissions> {
  return known({
    exists: true,
    denied,
    undecided: undecided.map((action) => ({ action, why: "a condition decides" })),
  });
}

/** The instance profile of the healthy instance. */
export function profileOf(
  service = "ec2.amazonaws.com",
): (DoctorFacts["instanceProfiles"] & { readonly known: true })["value"][number] {
  return {
    name: "web-app",
    arn: "arn:aws:iam::222233334444:instance-profile/web-app",
    role: {
      name: "web-app",
      arn: webApp,
      trustPolicy: JSON.stringify({
        Statement: [{ Effect: "Allow", Principal: { Service: service }, Action: "sts:AssumeRole" }],
      }),
    },
  };
}

function agentOf(
  overrides: DoctorFactsOverrides,
  { instanceId }: InstanceFacts,
): AgentFacts | undefined {
  const healthy = { instanceId, pingStatus: "Online", agentVersion: "3.3.1611.0" };
  if (!("agent" in overrides)) return healthy;
  return overrides.agent === undefined ? undefined : { ...healthy, ...overrides.agent };
}

function healthyHub(account: Account, inputs: Readonly<Record<string, unknown>>): HubSessionFacts {
  const { accountId, organizationId, partition, regions } = organization.hub;
  const [region] = regions;
  const logBucket = region?.logBucket;
  if (region === undefined || logBucket === undefined) throw new Error("no region");
  const policies = { partition, organizationId, accountId, region: region.name };
  return {
    region: region.name,
    documents: new Map(
      region.documents.map(({ content, key, name }) => [
        name,
        known({
          exists: true,
          content: JSON.stringify({
            ...content,
            ...(key === "shell" && { inputs: { ...content.inputs, kmsKeyId: keyArn, ...inputs } }),
          }),
          sharedWith: known([account.accountId]),
        }),
      ]),
    ),
    sessionKey: known({
      exists: true,
      arn: keyArn,
      state: "Enabled",
      policy: JSON.stringify(
        sessionKeyPolicy({
          ...policies,
          clientArnPatterns: agentArnPatterns,
          agentArnPatterns,
          logBucket,
        }),
      ),
    }),
    logBucket: known({
      exists: true,
      algorithm: "aws:kms",
      policy: JSON.stringify(logBucketPolicy({ ...policies, ...logBucket, agentArnPatterns })),
    }),
  };
}

function onlyAccount(): Account {
  const [only] = organization.accounts;
  if (only === undefined) throw new Error("there is no account");
  return only;
}

function onlyRegion({ regions }: Account): AccountRegion {
  const [only] = regions;
  if (only === undefined) throw new Error("there is no region");
  return only;
}
