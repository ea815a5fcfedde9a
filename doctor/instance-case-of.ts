import type { InstanceFacts } from "../inventory/facts/instance-facts";
import type { InstanceCase, RegionCase } from "./doctor-facts";
import { nameOfArn } from "./name-of-arn";
import { instanceRoles } from "./roles/instance-roles";
import { workingRole } from "./roles/working-role";

/** Minutes that an instance has until its agent answers. */
const patience = 15;

/** What an instance is diagnosed by. */
export function instanceCaseOf(
  region: RegionCase,
  instance: InstanceFacts,
): Omit<InstanceCase, "before"> {
  const { agents } = region.inventory;
  const { connections, permissions } = region.sessions;
  const { instanceId, launched } = instance;
  const agent: InstanceCase["agent"] = agents.known
    ? { known: true, value: agents.value.find((one) => one.instanceId === instanceId) }
    : agents;
  const roleArn = workingRole({ roles: instanceRoles(region, instance), agent, permissions });
  const connected = connections.get(instanceId);
  return {
    ...region,
    instance,
    agent,
    isOnline: agent.known && agent.value?.pingStatus === "Online",
    ...(connected !== undefined && { connected }),
    isConnected: connected?.known === true && connected.value,
    isStarting: Date.parse(region.read) - Date.parse(launched) < patience * 60_000,
    roleArn,
    roleName: roleArn.known ? nameOfArn(roleArn.value) : "",
    permissions: roleArn.known
      ? (permissions.get(roleArn.value) ?? { known: false, why: "nobody looked" })
      : roleArn,
  };
}
