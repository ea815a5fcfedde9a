import type { IAMClient, Role } from "@aws-sdk/client-iam";

import type { AwsAccount } from "../aws/aws-account";
import type { IamInventory, RoleFacts } from "../iam-inventory";
import type { ReadOptions } from "../read-options";
import { readInstanceProfiles } from "./read-instance-profiles";

/**
 * The named instance profiles and their roles; names that do not exist are left out.
 *
 * @param names of instance profiles
 */
export async function readIam(
  account: AwsAccount,
  names: ReadonlySet<string>,
  options: ReadOptions,
): Promise<IamInventory> {
  if (names.size === 0) return { instanceProfiles: [], roles: [] };
  const profiles = await readInstanceProfiles(account, options);
  const used = profiles.filter(({ name }) => names.has(name));
  const roleNames = new Set(used.flatMap(({ role }) => role?.name ?? []));
  const client = await account.iam();
  const roles: RoleFacts[] = [];
  for (const name of [...roleNames].sort()) {
    roles.push(await readRole(client, name, options.signal));
  }
  return {
    instanceProfiles: used.map(({ arn, name, role }) => ({
      name,
      arn,
      ...(role !== undefined && { roleName: role.name }),
    })),
    roles,
  };
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
