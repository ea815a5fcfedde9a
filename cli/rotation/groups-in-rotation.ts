import type { AwsAccount } from "../../inventory/aws/aws-account";
import type { Account } from "../../model/organization";
import { awsRotationApi } from "../../rotation/aws-rotation-api";
import type { GroupInRotation } from "../../rotation/group-in-rotation";

/**
 * The Auto Scaling groups of active accounts and regions, in the order of the configuration.
 *
 * @param signal ends what only looks
 */
export function groupsInRotation(
  accounts: readonly Account[],
  open: (account: Account) => AwsAccount,
  signal: AbortSignal,
): readonly GroupInRotation[] {
  return accounts
    .filter(({ lifecycle }) => lifecycle === "active")
    .flatMap((account) => {
      const opened = open(account);
      return account.regions
        .filter(({ lifecycle }) => lifecycle === "active")
        .flatMap(({ name: region, autoScalingGroups, launchTemplates }) =>
          autoScalingGroups.map(
            ({
              launchTemplateKey,
              mixedInstances,
              name,
              rotation,
              suspendedProcesses,
            }): GroupInRotation => ({
              place: { account: account.name, accountId: account.accountId, region, group: name },
              settings: {
                rotation,
                suspendedProcesses,
                ...(mixedInstances !== undefined && { mixedInstances }),
              },
              templateName:
                launchTemplates.find(({ key }) => key === launchTemplateKey)?.name ?? "",
              api: () => awsRotationApi(opened, region, signal),
            }),
          ),
        );
    });
}
