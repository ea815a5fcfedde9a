import { diagnoseAccount } from "../../doctor/diagnose-account";
import type { AccountDiagnosis, DoctorFinding } from "../../doctor/diagnosis";
import type { RegionInventory } from "../../inventory/region-inventory";
import type { InstanceFacts } from "../../inventory/facts/instance-facts";
import type { Readable } from "../../inventory/readable";
import type {
  LogGroupFacts,
  RolePermissions,
} from "../../inventory/sessions/account-session-facts";
import type { HubSessionFacts } from "../../inventory/sessions/hub-session-facts";
import type { Account } from "../../model/organization";
import { logBucketPolicy } from "../../modules/logging/log-bucket-policy";
import { sessionKeyPolicy } from "../../modules/logging/session-key-policy";
import { instanceOf, known, regionOf, ruleOf } from "./inventory-of";
import { normalized } from "./normalized";

const keyArn = "arn:aws:kms:us-east-1:111122223333:key/0123";
const roleArn = "arn:aws:iam::222233334444:role/web-app";
const agentArnPatterns = [roleArn];

const organization = normalized(
  { documents: { shell: { type: "shell" }, ssh: { type: "ssh", ports: [22] } } },
  {
    web: {
      existingInstanceRoles: { "web-app": {} },
      accessRoles: { operators: { documents: ["shell", "ssh"] } },
    },
  },
);

/** Of one region, with an access role for a shell and for SSH. */
const account = onlyAccount();

export interface DoctorFactsOverrides {
  readonly instance?: Partial<InstanceFacts>;
  readonly region?: Partial<RegionInventory>;
  readonly iam?: Parameters<typeof diagnoseAccount>[0]["inventory"]["iam"];
  readonly permissions?: Readable<RolePermissions>;
  readonly logGroup?: Readable<LogGroupFacts>;
  readonly hub?: Partial<HubSessionFacts>;
  /** What the shell document of the hub asks for beside what it does. */
  readonly inputs?: Readonly<Record<string, unknown>>;
}

/** What doctor says of a healthy instance in a healthy account, with faults. */
export function diagnosisOf(overrides: DoctorFactsOverrides = {}): AccountDiagnosis {
  const { region = {}, hub = {}, inputs = {} } = overrides;
  const instance = instanceOf(overrides.instance);
  const inventory = regionOf({
    instances: known([instance]),
    agents: known([
      { instanceId: instance.instanceId, pingStatus: "Online", agentVersion: "3.3.1611.0" },
    ]),
    securityGroupRules: known([
      ruleOf({ direction: "egress", protocol: "-1", fromPort: 0, toPort: 65_535 }),
    ]),
    network: known({
      subnets: [
        {
          id: instance.subnetId,
          vpcId: instance.vpcId,
          publicIpOnLaunch: false,
          routes: [{ destination: "0.0.0.0/0", target: "nat-gateway", active: true }],
        },
      ],
      endpoints: [],
    }),
    ...region,
  });
  const iam = overrides.iam ?? {
    known: true,
    value: {
      instanceProfiles: [
        {
          name: "web-app",
          arn: "arn:aws:iam::222233334444:instance-profile/web-app",
          roleName: "web-app",
        },
      ],
      roles: [
        {
          name: "web-app",
          arn: roleArn,
          path: "/",
          description: "",
          trustPolicy: "{}",
          maxSessionDuration: 3_600,
          tags: {},
        },
      ],
    },
  };
  return diagnoseAccount({
    account,
    inventory: { regions: [inventory], iam },
    hub: new Map([["us-east-1", { ...healthyHub(inputs), ...hub }]]),
    sessions: new Map([
      [
        "us-east-1",
        {
          region: "us-east-1",
          logGroup: overrides.logGroup ?? known({ exists: true, encrypted: true }),
          permissions: new Map([
            [roleArn, overrides.permissions ?? known({ denied: [], undecided: [] })],
          ]),
        },
      ],
    ]),
  });
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

function healthyHub(inputs: Readonly<Record<string, unknown>>): HubSessionFacts {
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
          sharedWith: [account.accountId],
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
