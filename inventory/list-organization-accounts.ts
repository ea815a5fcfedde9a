import { collectPages } from "./collect-pages";
import type { ReadOptions } from "./read-options";

export interface OrganizationAccount {
  /** 12 digits. */
  readonly accountId: string;
  readonly name: string;
}

/**
 * The active accounts of the AWS organization, by their ids; asked with the caller's own credentials,
 * which have to be of the management account or of a delegated administrator.
 *
 * @param region a region of the partition
 * @throws Error that says so when AWS Organizations refuses
 */
export async function listOrganizationAccounts(
  region: string,
  { pageSize = 20, signal }: ReadOptions,
): Promise<readonly OrganizationAccount[]> {
  const { OrganizationsClient, paginateListAccounts } =
    await import("@aws-sdk/client-organizations");
  const client = new OrganizationsClient({ region });
  try {
    const accounts = await collectPages(
      paginateListAccounts(
        { client },
        { MaxResults: Math.min(pageSize, 20) },
        { abortSignal: signal },
      ),
      (page) => page.Accounts,
    );
    return accounts
      .filter(({ State, Status }) => (State ?? Status) === "ACTIVE")
      .map(({ Id = "", Name = "" }) => ({ accountId: Id, name: Name }))
      .sort((one, other) => (one.accountId < other.accountId ? -1 : 1));
  } catch (error) {
    signal.throwIfAborted();
    const { message, name } = error as Error;
    throw new Error(
      `AWS Organizations does not list its accounts (${name}: ${message.replace(/\.$/, "")}). Expected credentials of the management account or of a delegated administrator that may call organizations:ListAccounts; leave out --organization to look at the accounts of the configuration.`,
      { cause: error },
    );
  } finally {
    client.destroy();
  }
}
