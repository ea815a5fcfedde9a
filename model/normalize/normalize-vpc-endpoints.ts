import type { Names } from "../names";
import type { VpcEndpoints } from "../organization";
import type { AccountConfig } from "../schema/account-schema";
import { entriesOfRegion } from "./entries-of-region";

/** Returns the endpoints of one region of an account, in the order of their keys. */
export function normalizeVpcEndpoints(
  account: AccountConfig,
  region: string,
  names: Names,
): VpcEndpoints[] {
  return entriesOfRegion(account, account.endpoints, region).map(
    ([key, { oldAgents, policy, s3Gateway, services, subnetIds, vpcId }]) => ({
      key,
      vpcId,
      subnetIds,
      interfaceServices: [
        ...new Set<string>([...services, ...(oldAgents ? ["ec2messages"] : [])]),
      ].sort(),
      policy,
      ...(s3Gateway !== undefined && { s3Gateway }),
      securityGroupName: names.endpointsSecurityGroup(key),
    }),
  );
}
