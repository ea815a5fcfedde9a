import type { AwsAccount } from "../aws/aws-account";
import type { ReadOptions } from "../read-options";
import { readSection } from "../read-section";
import { readAgents } from "../region/read-agents";
import { readDefaultHostManagementRole } from "../region/read-default-host-management-role";
import { readInstances } from "../region/read-instances";
import { readNetwork } from "../region/read-network";
import { readSecurityGroupRules } from "../region/read-security-group-rules";
import type { HostInventory } from "./host-inventory";

/** Reads what sessions depend on in one region of an account. */
export async function readHosts(
  account: AwsAccount,
  region: string,
  options: ReadOptions,
): Promise<HostInventory> {
  const { signal } = options;
  const [instances, agents, securityGroupRules, network, defaultHostManagementRole] =
    await Promise.all([
      readSection(signal, () => readInstances(account, region, options)),
      readSection(signal, () => readAgents(account, region, options)),
      readSection(signal, () => readSecurityGroupRules(account, region, options)),
      readSection(signal, () => readNetwork(account, region, options)),
      readSection(signal, () => readDefaultHostManagementRole(account, region, options)),
    ]);
  return { instances, agents, securityGroupRules, network, defaultHostManagementRole };
}
