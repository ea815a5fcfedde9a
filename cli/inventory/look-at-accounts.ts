import type { AwsAccount } from "../../inventory/aws/aws-account";
import { openAwsAccount } from "../../inventory/aws/open-aws-account";
import type { CommandContext } from "../define-command";

/** Accounts at a time: each takes few calls at once, and AWS's limits are of the account. */
const atATime = 8;

/** An account that is read; one of the configuration, or of AWS Organizations. */
export interface AccountToRead {
  readonly name: string;
  /** 12 digits. */
  readonly accountId: string;
  readonly readOnlyRoleArn: string;
  /** The region of STS. */
  readonly homeRegion: string;
}

export interface LookAtAccountsProps<Account extends AccountToRead, Result> {
  readonly accounts: readonly Account[];
  /** Name of the assumed roles' sessions in CloudTrail. */
  readonly sessionName: string;
  readonly look: (account: Account, opened: AwsAccount) => Promise<Result>;
  /** What stands at the end of an account's line of progress. */
  readonly outcome: (result: Result) => { readonly ok: boolean; readonly text: string };
}

/**
 * Looks at accounts with their read-only roles, several at a time and with progress. What is read of
 * an account can be forgotten when `look` has returned.
 *
 * @returns the results in the order of the accounts
 * @throws when the command is interrupted
 */
export async function lookAtAccounts<Account extends AccountToRead, Result>(
  { accounts, look, outcome, sessionName }: LookAtAccountsProps<Account, Result>,
  { io, signal }: CommandContext,
): Promise<Result[]> {
  const { default: pLimit } = await import("p-limit");
  const limit = pLimit(atATime);
  const progress = await io.progress(accounts.map(({ name }) => name));

  const lookAt = async (account: Account): Promise<Result> => {
    signal.throwIfAborted();
    progress.start(account.name);
    const opened = openAwsAccount({
      accountId: account.accountId,
      roleArn: account.readOnlyRoleArn,
      homeRegion: account.homeRegion,
      sessionName,
    });
    try {
      const result = await look(account, opened);
      progress.finish(account.name, outcome(result));
      return result;
    } finally {
      opened.close();
    }
  };
  try {
    return await Promise.all(accounts.map((account) => limit(() => lookAt(account))));
  } finally {
    await progress.close();
  }
}
