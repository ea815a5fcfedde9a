import { listStates } from "../../fleet/guards/list-states";
import { vanishedAccounts } from "../../fleet/guards/vanished-accounts";
import type { Stack } from "../../fleet/stack";
import type { Refusal } from "../../fleet/stack-context";
import type { Organization } from "../../model/organization";

/**
 * Accounts that have resources and no file any more, by what lies in the backend.
 *
 * @param stacks every stack of the configuration, the hub first
 */
export async function findVanishedAccounts(
  { hub, accounts }: Organization,
  stacks: readonly Stack[],
  signal: AbortSignal,
): Promise<readonly Refusal[]> {
  const accountIds = new Set([hub, ...accounts].map(({ accountId }) => accountId));
  const states = await listStates({
    backend: hub.terraform.backend,
    accountId: hub.accountId,
    stackFolder: stacks[0]?.folder ?? ".",
    except: accountIds,
    environment: process.env,
    signal,
  });
  return vanishedAccounts(states, accountIds);
}
