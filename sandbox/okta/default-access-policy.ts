import type { Org, Policy } from "./org";

/** The organization's own access policy: an app without another one has it. */
export function defaultAccessPolicy(org: Org): Policy {
  const policy = [...org.policies.values()].find(
    ({ type, system }) => type === "ACCESS_POLICY" && system,
  );
  if (policy === undefined) throw new Error("An Okta organization has a default access policy.");
  return policy;
}
