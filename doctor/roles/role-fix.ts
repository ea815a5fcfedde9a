import type { Account } from "../../model/organization";

/** What gives a role the permissions of this project: its own roles are planned, others are named. */
export function roleFix(account: Account, role: string): readonly string[] {
  const { defaultHostManagement, existingInstanceRoles, instanceRole, name } = account;
  const own = [
    instanceRole.name,
    ...existingInstanceRoles.map((one) => one.name),
    ...(defaultHostManagement === undefined ? [] : [defaultHostManagement.roleName]),
  ];
  return [
    own.includes(role)
      ? `bastionless plan --select hub,${name} shows what has drifted; apply it.`
      : `Add ${role} to existingInstanceRoles of ${name}; then apply the hub and the account.`,
    "If it stays, look at the role's permissions boundary and at policies of the organization.",
  ];
}
