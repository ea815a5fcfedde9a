import type { IAMClient, InstanceProfile, Role } from "@aws-sdk/client-iam";

import type { AwsAccount } from "../aws/aws-account";
import { byText } from "../by-text";
import { collectPages } from "../collect-pages";
import type { IamInventory, RoleFacts } from "../iam-inventory";
import type { ReadOptions } from "../read-options";

/**
 * The named instance profiles and their roles; names that do not exist are left out.
 *
 * @param names of instance profiles
 */
export async function readIam(
  account: AwsAccount,
  names: ReadonlySet<string>,
  { pageSize = 1_000, signal }: ReadOptions,
): Promise<IamInventory> {
  if (names.size === 0) return { instanceProfiles: [], roles: [] };
  const { paginateListInstanceProfiles } = await import("@aws-sdk/client-iam");
  const client = await account.iam();
  const profiles = await collectPages(
    paginateListInstanceProfiles({ client }, { MaxItems: pageSize }, { abortSignal: signal }),
    (page) => page.InstanceProfiles,
  );
  const used = profiles.filter(({ InstanceProfileName = "" }) => names.has(InstanceProfileName));
  const roleNames = new Set(used.flatMap(({ Roles = [] }) => Roles[0]?.RoleName ?? []));
  const roles: RoleFacts[] = [];
  for (const name of [...roleNames].sort()) roles.push(await readRole(client, name, signal));
  return {
    instanceProfiles: used.map(profileFacts).sort(byText(({ name }) => name)),
    roles,
  };
}

function profileFacts({
  Arn = "",
  InstanceProfileName = "",
  Roles = [],
}: InstanceProfile): IamInventory["instanceProfiles"][number] {
  const roleName = Roles[0]?.RoleName;
  return { name: InstanceProfileName, arn: Arn, ...(roleName !== undefined && { roleName }) };
}

/** A list of roles leaves out tags, boundary and description. */
async function readRole(
  client: IAMClient,
  RoleName: string,
  signal: AbortSignal,
): Promise<RoleFacts> {
  const { GetRoleCommand } = await import("@aws-sdk/client-iam");
  const { Role: role } = await client.send(new GetRoleCommand({ RoleName }), {
    abortSignal: signal,
  });
  return roleFacts(RoleName, role);
}

function roleFacts(name: string, role: Role | undefined): RoleFacts {
  const boundary = role?.PermissionsBoundary?.PermissionsBoundaryArn;
  return {
    name,
    arn: role?.Arn ?? "",
    path: role?.Path ?? "/",
    description: role?.Description ?? "",
    trustPolicy: decodeURIComponent(role?.AssumeRolePolicyDocument ?? ""),
    maxSessionDuration: role?.MaxSessionDuration ?? 3_600,
    ...(boundary !== undefined && { permissionsBoundaryArn: boundary }),
    tags: Object.fromEntries((role?.Tags ?? []).map(({ Key = "", Value = "" }) => [Key, Value])),
  };
}
