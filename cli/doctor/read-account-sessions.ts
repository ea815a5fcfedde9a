import type { DoctorFacts, RegionFacts } from "../../doctor/doctor-facts";
import { instanceRoles } from "../../doctor/roles/instance-roles";
import type { AwsAccount } from "../../inventory/aws/aws-account";
import { readSection } from "../../inventory/read-section";
import type { Readable } from "../../inventory/readable";
import type {
  AccountSessionFacts,
  RolePermissions,
} from "../../inventory/sessions/account-session-facts";
import type { AgentResources } from "../../inventory/sessions/agent-calls";
import { readConnections } from "../../inventory/sessions/read-connections";
import { readLogGroup } from "../../inventory/sessions/read-log-group";
import { simulateRole } from "../../inventory/sessions/simulate-role";

export interface ReadAccountSessionsProps
  extends Pick<DoctorFacts, "account" | "instanceProfiles">, Omit<RegionFacts, "sessions"> {
  readonly signal: AbortSignal;
}

/** What the sessions of a region find in the account itself. */
export async function readAccountSessions(
  opened: AwsAccount,
  props: ReadAccountSessionsProps,
): Promise<AccountSessionFacts> {
  const { inventory, region, signal } = props;
  const resources = agentResources(props);
  const permissions = new Map<string, Readable<RolePermissions>>();
  for (const arn of roleArns(props)) {
    permissions.set(
      arn,
      await readSection(signal, () => simulateRole(opened, arn, resources, { signal })),
    );
  }
  const logGroup = await readSection(signal, () =>
    readLogGroup(opened, region.name, region.logGroup.name, { signal }),
  );
  const running = new Set(
    (inventory.instances.known ? inventory.instances.value : [])
      .filter(({ state }) => state === "running")
      .map(({ instanceId }) => instanceId),
  );
  const online = (inventory.agents.known ? inventory.agents.value : [])
    .filter(({ instanceId, pingStatus }) => pingStatus === "Online" && running.has(instanceId))
    .map(({ instanceId }) => instanceId);
  return {
    region: region.name,
    logGroup,
    permissions,
    connections: await readConnections(opened, region.name, online, { signal }),
  };
}

/** Of every role that an instance may work with. */
function roleArns(props: ReadAccountSessionsProps): ReadonlySet<string> {
  const { instances } = props.inventory;
  const arns = (instances.known ? instances.value : []).flatMap((instance) => {
    const { fallback, own } = instanceRoles(props, instance);
    return [
      ...(own.known && own.value !== undefined ? [own.value.arn] : []),
      ...(fallback.known && fallback.value !== "" ? [fallback.value] : []),
    ];
  });
  return new Set(arns);
}

function agentResources({ account, hub, region }: ReadAccountSessionsProps): AgentResources {
  const { accountId, hubAccountId, partition } = account;
  const { logBucketName, logGroup, logKeyPrefix, name, sessionKeyAliasName } = region;
  const key = hub.sessionKey;
  return {
    region: name,
    accountId,
    hubAccountId,
    sessionKeyArn: key.known && key.value.exists ? key.value.arn : "",
    sessionKeyAliasName,
    logBucketArn: `arn:${partition}:s3:::${logBucketName}`,
    logKeyPrefix,
    logGroupArn: `arn:${partition}:logs:${name}:${accountId}:log-group:${logGroup.name}`,
  };
}
