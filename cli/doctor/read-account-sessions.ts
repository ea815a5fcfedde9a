import { roleArnOf } from "../../doctor/role-arn-of";
import type { AccountInventory } from "../../inventory/account-inventory";
import type { AwsAccount } from "../../inventory/aws/aws-account";
import { readSection } from "../../inventory/read-section";
import type { Readable } from "../../inventory/readable";
import type {
  AccountSessionFacts,
  RolePermissions,
} from "../../inventory/sessions/account-session-facts";
import type { HubSessionFacts } from "../../inventory/sessions/hub-session-facts";
import { readLogGroup } from "../../inventory/sessions/read-log-group";
import { simulateRole, type AgentResources } from "../../inventory/sessions/simulate-role";
import type { Account, AccountRegion } from "../../model/organization";

/** What the sessions of an account find in the account itself, by region. */
export async function readAccountSessions(
  opened: AwsAccount,
  account: Account,
  inventory: AccountInventory,
  hub: ReadonlyMap<string, HubSessionFacts>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, AccountSessionFacts>> {
  const facts = new Map<string, AccountSessionFacts>();
  for (const found of inventory.regions) {
    const region = account.regions.find(({ name }) => name === found.name);
    if (region === undefined) continue;
    const instances = found.instances.known ? found.instances.value : [];
    const arns = instances.map((instance) =>
      roleArnOf({ account, inventory: found }, instance, inventory.iam),
    );
    const resources = agentResources(account, region, hub.get(region.name));
    const permissions = new Map<string, Readable<RolePermissions>>();
    for (const arn of new Set(arns.flatMap((one) => (one.known ? one.value : [])))) {
      if (arn === "") continue;
      permissions.set(
        arn,
        await readSection(signal, () => simulateRole(opened, arn, resources, { signal })),
      );
    }
    const logGroup = await readSection(signal, () =>
      readLogGroup(opened, region.name, region.logGroup.name, { signal }),
    );
    facts.set(region.name, { region: region.name, logGroup, permissions });
  }
  return facts;
}

function agentResources(
  { accountId, hubAccountId, partition }: Account,
  { logBucketName, logGroup, logKeyPrefix, name: region, sessionKeyAliasName }: AccountRegion,
  hub: HubSessionFacts | undefined,
): AgentResources {
  const key = hub?.sessionKey;
  return {
    region,
    hubAccountId,
    sessionKeyArn: key?.known === true && key.value.exists ? key.value.arn : "",
    sessionKeyAliasName,
    logBucketArn: `arn:${partition}:s3:::${logBucketName}`,
    logKeyPrefix,
    logGroupArn: `arn:${partition}:logs:${region}:${accountId}:log-group:${logGroup.name}`,
  };
}
