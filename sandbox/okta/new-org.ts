import { createPolicy } from "./create-policy";
import { Org } from "./org";

/** An organization as Okta hands it over: an administrator, everybody's group, a default policy. */
export function newOrg(url: string): Org {
  const org = new Org(url);

  const administrator = { ...org.dated("00u"), status: "ACTIVE" } as const;
  const login = "administrator@example.com";
  org.users.set(administrator.id, {
    ...administrator,
    profile: { login, email: login, firstName: "Sandbox", lastName: "Administrator" },
  });

  const everyone = org.dated("00g");
  org.groups.set(everyone.id, {
    ...everyone,
    lastMembershipUpdated: everyone.created,
    type: "BUILT_IN",
    profile: { name: "Everyone", description: "All users in your organization" },
    memberIds: new Set(),
    owners: new Map(),
  });

  createPolicy(org, {
    type: "ACCESS_POLICY",
    system: true,
    content: { name: "Default Policy", description: "The default policy of apps", priority: 1 },
  });

  return org;
}
