import type { Account } from "../model/organization";
import { instanceRolePolicy } from "../modules/hosts/instance-role-policy";
import type { PolicyDocument } from "../modules/policy-document";

/** The policy with which the instances of an account hold sessions, for a role that others own. */
export function sessionsPolicy(account: Account): PolicyDocument {
  return instanceRolePolicy({
    ...account,
    regions: account.regions.filter(({ lifecycle }) => lifecycle === "active"),
  });
}
