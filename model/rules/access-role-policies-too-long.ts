import type { Names } from "../names";
import { mergeDefaults } from "../normalize/merge-defaults";
import { normalizeAccessRole } from "../normalize/normalize-access-role";
import type { CheckedFile, Finding, Rule } from "../rule";
import type { AccountConfig } from "../schema/account-schema";
import type { OrganizationConfig } from "../schema/organization-schema";
import { accessRolePoliciesLength } from "./private/access-role-policies-length";
import { namesOf } from "./private/names-of";
import { rolePolicyLimit } from "./private/role-policy-limit";

export const accessRolePoliciesTooLong: Rule = {
  code: "ACCESS_ROLE_POLICIES_TOO_LONG",
  severity: "error",
  description:
    "An access role may start so many documents in so many regions that its policies have more than the 10,240 characters that IAM takes.",
  check: ({ organization, accounts }) => {
    if (organization === undefined) return [];
    const names = namesOf(organization.config);
    const findings = accounts
      .filter(({ config }) => config.lifecycle === "active")
      .flatMap((account) => findingsOf(organization, account, names));
    // Accounts that inherit a role share the place at which it is written.
    return [...new Map(findings.map((finding) => [placeOf(finding), finding])).values()];
  },
};

function findingsOf(
  organization: CheckedFile<OrganizationConfig>,
  account: CheckedFile<AccountConfig>,
  names: Names,
): Finding[] {
  const { accessRoles } = mergeDefaults(organization.config, account.config);
  const isOwn = account.config.accessRoles !== undefined;
  const regionNames = account.config.regions
    .filter(({ lifecycle }) => lifecycle === "active")
    .map(({ name }) => name);
  return Object.entries(accessRoles).flatMap(([name, role]) => {
    const normalized = normalizeAccessRole(organization.config, account, name, role, names);
    const length = accessRolePoliciesLength(normalized, regionNames, names);
    if (length <= rolePolicyLimit) return [];
    const parents = isOwn ? ["accessRoles"] : ["defaults", "accessRoles"];
    return [
      {
        file: isOwn ? account.file : organization.file,
        path: [...parents, name, ...(role.documents === undefined ? [] : ["documents"])],
        found: `up to ${length} characters of policies in account ${account.name}`,
        expected: `at most ${rolePolicyLimit} characters: IAM's limit for one role`,
        next: "List fewer documents, or split the role.",
      },
    ];
  });
}

function placeOf({ file, path }: Finding): string {
  return JSON.stringify([file, path]);
}
