import { accountClientConfig, type AccountClientConfig } from "../../sandbox/account-client-config";
import type { Sandbox } from "../../sandbox/start-sandbox";

export interface ClientConfiguration extends AccountClientConfig {
  readonly forcePathStyle: true;
}

/** Configures an AWS SDK client for one account of the sandbox: whoever acts behind Terraform's back. */
export async function accountCredentials(
  sandbox: Sandbox,
  accountId: string,
  region: string,
): Promise<ClientConfiguration> {
  return { ...(await accountClientConfig(sandbox, accountId, region)), forcePathStyle: true };
}
