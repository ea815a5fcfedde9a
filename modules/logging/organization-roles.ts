type RolesCondition = Readonly<
  Record<"StringEquals", Readonly<Record<string, string>>> &
    Record<"ArnLike", Readonly<Record<string, readonly string[]>>>
>;

/** Account and name of an IAM role; `*` and `?` are wildcards, the name holds more than those. */
const rolePattern = /^arn:aws[a-z-]*:iam::[\d*?]+:role\/(?=.*\w)[\w+=,.@/*?-]+$/;

/**
 * The condition that admits roles of one organization to a resource of the hub, by their ARNs.
 *
 * A resource policy cannot name roles of accounts to come, so its principal is everybody and this
 * condition is what limits it: the organization and the role pattern must both match. A session of a
 * role counts with the role's ARN, path included.
 *
 * @throws when a pattern is not one of roles, or when there is none: the statement would admit
 * everybody or mean nothing.
 */
export function organizationRoles(
  organizationId: string,
  arnPatterns: readonly string[],
): RolesCondition {
  if (!/^o-[a-z0-9]{10,32}$/.test(organizationId)) {
    throw new Error(`Not an organization id: ${JSON.stringify(organizationId)}`);
  }
  const foreign = arnPatterns.find((pattern) => !rolePattern.test(pattern));
  if (foreign !== undefined) {
    throw new Error(`Not an ARN pattern of roles: ${JSON.stringify(foreign)}`);
  }
  if (arnPatterns.length === 0) {
    throw new Error("A resource of the hub is used by at least one ARN pattern of roles.");
  }
  return {
    StringEquals: { "aws:PrincipalOrgID": organizationId },
    ArnLike: { "aws:PrincipalArn": [...arnPatterns] },
  };
}
