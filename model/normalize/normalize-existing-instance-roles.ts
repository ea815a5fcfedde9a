import { accountTags } from "./account-tags";
import type { Names } from "../names";
import type { AdoptedRole, ExistingInstanceRole } from "../organization";
import { partitionOf } from "../partition";
import type { AccountConfig } from "../schema/account-schema";
import type { OrganizationConfig } from "../schema/organization-schema";
import { stackTags } from "./stack-tags";
import { tagsBeside } from "./tags-beside";

type AdoptConfig = NonNullable<AccountConfig["existingInstanceRoles"][string]["adopt"]>;

/** Returns the roles that instances of the account work with and that were made elsewhere, by name. */
export function normalizeExistingInstanceRoles(
  organization: OrganizationConfig,
  account: AccountConfig,
  names: Names,
): ExistingInstanceRole[] {
  const { id, existingInstanceRoles } = account;
  const partition = partitionOf(organization.hub.regions[0]?.name ?? "");
  const defaultTags = stackTags(organization, accountTags(account));
  const service = partition === "aws-cn" ? "ec2.amazonaws.com.cn" : "ec2.amazonaws.com";
  return Object.entries(existingInstanceRoles)
    .map(([name, { adopt, path }]) => ({
      name,
      path,
      policyName: names.sessionsPolicy(),
      ...(adopt !== undefined && {
        adopted: {
          ...normalizeAdopted(adopt, id, service, names),
          tags: tagsBeside(defaultTags, adopt.tags),
        },
      }),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function normalizeAdopted(
  { description, maxSessionDuration, permissionsBoundary, trustPolicy }: AdoptConfig,
  accountId: string,
  service: string,
  names: Names,
): Omit<AdoptedRole, "tags"> {
  return {
    description,
    trustPolicy: JSON.stringify(
      trustPolicy === undefined ? ec2TrustPolicy(service) : JSON.parse(trustPolicy),
    ),
    maxSessionDuration,
    ...(permissionsBoundary !== undefined && {
      permissionsBoundaryArn: names.policyArn(accountId, permissionsBoundary),
    }),
  };
}

function ec2TrustPolicy(service: string): object {
  return {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service: service }, Action: "sts:AssumeRole" }],
  };
}
