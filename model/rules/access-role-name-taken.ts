import type { Rule } from "../rule";
import type { OrganizationConfig } from "../schema/organization-schema";
import { declaredAccessRoles } from "./private/declared-access-roles";
import { namesOf } from "./private/names-of";

export const accessRoleNameTaken: Rule = {
  code: "ACCESS_ROLE_NAME_TAKEN",
  severity: "error",
  description:
    "An access role has the name of the instance role, or of a role that Terraform assumes: every account has these.",
  check: (context) => {
    const { organization } = context;
    if (organization === undefined) return [];
    const taken = takenNames(organization.config);
    return declaredAccessRoles(context).flatMap(({ file, path, name }) => {
      // IAM compares names of roles without their case, and without their path.
      const other = taken.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
      if (other === undefined) return [];
      return [
        {
          file,
          path,
          part: "key" as const,
          found: `an access role named ${name}`,
          expected: `any other name: ${other.name} is ${other.use}`,
          next: "Rename the access role.",
        },
      ];
    });
  },
};

interface TakenName {
  readonly name: string;
  readonly use: string;
}

function takenNames(config: OrganizationConfig): TakenName[] {
  const { deployRole, readOnlyRole } = config.terraform;
  return [
    { name: namesOf(config).instanceRole(), use: "the instance role" },
    { name: nameOf(deployRole), use: "`terraform.deployRole`" },
    { name: nameOf(readOnlyRole), use: "`terraform.readOnlyRole`" },
  ];
}

function nameOf(roleArn: string): string {
  return roleArn.slice(roleArn.lastIndexOf("/") + 1);
}
