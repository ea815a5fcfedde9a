import type { Names } from "../names";
import type { AdoptedRole, ExistingInstanceRole } from "../organization";
import { partitionOf } from "../partition";
import type { AccountConfig } from "../schema/account-schema";
import type { OrganizationConfig } from "../schema/organization-schema";

type AdoptConfig = NonNullable<AccountConfig["existingInstanceRoles"][string]["adopt"]>;

/** Returns the roles that instances of the account work with and that were made elsewhere, by name. */
export function normalizeExistingInstanceRoles(
  { hub }: OrganizationConfig,
  { id, existingInstanceRoles }: AccountConfig,
  names: Names,
): ExistingInstanceRole[] {
  const partition = partitionOf(hub.regions[0]?.name ?? "");
  const service = partition === "aws-cn" ? "ec2.amazonaws.com.cn" : "ec2.amazonaws.com";
  return Object.entries(existingInstanceRoles)
    .map(([name, { adopt, path }]) => ({
      name,
      path,
      policyName: names.sessionsPolicy(),
      ...(adopt !== undefined && { adopted: normalizeAdopted(adopt, id, service, names) }),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function normalizeAdopted(
  { description, maxSessionDuration, permissionsBoundary, tags, trustPolicy }: AdoptConfig,
  accountId: string,
  service: string,
  names: Names,
): AdoptedRole {
  return {
    description,
    trustPolicy: JSON.stringify(
      trustPolicy === undefined ? ec2TrustPolicy(service) : JSON.parse(trustPolicy),
    ),
    maxSessionDuration,
    ...(permissionsBoundary !== undefined && {
      permissionsBoundaryArn: names.policyArn(accountId, permissionsBoundary),
    }),
    tags,
  };
}

function ec2TrustPolicy(service: string): object {
  return {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service: service }, Action: "sts:AssumeRole" }],
  };
}
