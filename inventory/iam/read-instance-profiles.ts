import type { InstanceProfile } from "@aws-sdk/client-iam";

import type { AwsAccount } from "../aws/aws-account";
import { byText } from "../by-text";
import { collectPages } from "../collect-pages";
import type { ReadOptions } from "../read-options";

/** An instance profile and its role, as one list tells of both. */
export interface InstanceProfileFacts {
  readonly name: string;
  readonly arn: string;
  /** Absent: the profile holds none. */
  readonly role?: {
    readonly name: string;
    readonly arn: string;
    /** Policy document as JSON text, decoded. */
    readonly trustPolicy: string;
  };
}

/** Every instance profile of an account, in the order of their names. */
export async function readInstanceProfiles(
  account: AwsAccount,
  { pageSize = 1_000, signal }: ReadOptions,
): Promise<readonly InstanceProfileFacts[]> {
  const { paginateListInstanceProfiles } = await import("@aws-sdk/client-iam");
  const profiles = await collectPages(
    paginateListInstanceProfiles(
      { client: await account.iam() },
      { MaxItems: pageSize },
      { abortSignal: signal },
    ),
    (page) => page.InstanceProfiles,
  );
  return profiles.map(factsOf).sort(byText(({ name }) => name));
}

function factsOf({ Arn, InstanceProfileName, Roles = [] }: InstanceProfile): InstanceProfileFacts {
  const [role] = Roles;
  return {
    name: InstanceProfileName ?? "",
    arn: Arn ?? "",
    ...(role !== undefined && {
      role: {
        name: role.RoleName ?? "",
        arn: role.Arn ?? "",
        trustPolicy: decodeURIComponent(role.AssumeRolePolicyDocument ?? ""),
      },
    }),
  };
}
