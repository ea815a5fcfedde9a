import type { AccountPrincipals } from "./account-principals";
import { matchesArnPattern } from "./matches-arn-pattern";
import type { Names } from "../names";
import { rolePath } from "./role-path";
import type { OrganizationConfig } from "../schema/organization-schema";

/** ARN patterns of who may use session keys and log buckets, sorted. */
export interface PrincipalPatterns {
  readonly clientArnPatterns: readonly string[];
  readonly agentArnPatterns: readonly string[];
}

/**
 * Returns the product's own roles and those that the configuration adds.
 *
 * Access roles are admitted by their IAM path where the path is the product's own. Below `/` or
 * another path of a tile that IT owns there are strangers: there each role is admitted by its name.
 * Instance roles that were made elsewhere are admitted one by one, unless a pattern of the
 * configuration admits them already.
 */
export function normalizePrincipals(
  organization: OrganizationConfig,
  { accessRoleNames, instanceRoleArns }: AccountPrincipals,
  names: Names,
): PrincipalPatterns {
  const { principals } = organization;
  const path = rolePath(organization, names);
  const roles = path === names.accessRolePath() ? ["*"] : accessRoleNames;
  const clients = [...roles.map((role) => names.roleArn("*", path, role)), ...principals.clients];
  // A condition without a pattern would be none: the product's own path, where nobody is, stands in.
  const nobody = names.roleArn("*", names.accessRolePath(), "*");
  const existing = instanceRoleArns.filter(
    (arn) => !principals.agents.some((pattern) => matchesArnPattern(arn, pattern)),
  );
  return {
    clientArnPatterns: sorted(clients.length === 0 ? [nobody] : clients),
    agentArnPatterns: sorted([
      names.roleArn("*", names.instanceRolePath(), "*"),
      ...principals.agents,
      ...existing,
    ]),
  };
}

function sorted(patterns: readonly string[]): string[] {
  return [...new Set(patterns)].sort();
}
