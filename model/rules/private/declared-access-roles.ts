import type { CheckedFile, RuleContext } from "../../rule";
import type { DataPath } from "../../parse/data-path";
import type { AccountConfig } from "../../schema/account-schema";

/** An access role at the place where it is written: in an account's file, or among the defaults. */
interface DeclaredAccessRole {
  readonly file: string;
  readonly path: DataPath;
  readonly name: string;
  readonly role: NonNullable<AccountConfig["accessRoles"]>[string];
}

/** Returns each access role once, also where several accounts inherit it. */
export function declaredAccessRoles(context: RuleContext): DeclaredAccessRole[] {
  const { organization, accounts } = context;
  return [
    ...(organization === undefined
      ? []
      : rolesOf(organization, organization.config.defaults.accessRoles, "defaults")),
    ...accounts.flatMap((account) => rolesOf(account, account.config.accessRoles ?? {})),
  ];
}

function rolesOf(
  { file }: CheckedFile<unknown>,
  roles: NonNullable<AccountConfig["accessRoles"]>,
  ...parents: string[]
): DeclaredAccessRole[] {
  return Object.entries(roles).map(([name, role]) => ({
    file,
    path: [...parents, "accessRoles", name],
    name,
    role,
  }));
}
