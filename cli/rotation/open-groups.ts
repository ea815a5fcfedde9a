import type { AwsAccount } from "../../inventory/aws/aws-account";
import { openAwsAccount } from "../../inventory/aws/open-aws-account";
import type { Account } from "../../model/organization";
import type { GroupInRotation } from "../../rotation/group-in-rotation";
import { groupsInRotation } from "./groups-in-rotation";

export interface OpenGroupsOptions {
  /** Whether the role that can do nothing but read is enough. */
  readonly readOnly: boolean;
  readonly signal: AbortSignal;
}

export interface OpenGroups {
  readonly groups: readonly GroupInRotation[];
  close(): void;
}

/** The Auto Scaling groups of some accounts, with the way to each. */
export function openGroups(
  accounts: readonly Account[],
  { readOnly, signal }: OpenGroupsOptions,
): OpenGroups {
  const opened: AwsAccount[] = [];
  const groups = groupsInRotation(
    accounts,
    ({ accountId, regions, terraform }) => {
      const account = openAwsAccount({
        accountId,
        roleArn: readOnly ? terraform.readOnlyRoleArn : terraform.deployRoleArn,
        homeRegion: regions[0]?.name ?? "",
        sessionName: "bastionless-rotate",
      });
      opened.push(account);
      return account;
    },
    signal,
  );
  return {
    groups,
    close: () => {
      for (const account of opened) account.close();
    },
  };
}
