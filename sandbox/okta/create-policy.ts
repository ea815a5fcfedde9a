import type { Org, Policy, PolicyRule } from "./org";

/** Adds a policy; Okta gives each its catch-all rule, which lets people in with one factor. */
export function createPolicy(
  org: Org,
  { type, system, content }: Pick<Policy, "type" | "system" | "content">,
): Policy {
  const catchAll: PolicyRule = {
    ...org.dated("rul"),
    system: true,
    status: "ACTIVE",
    content: {
      name: "Catch-all Rule",
      priority: 99,
      conditions: null,
      actions: {
        appSignOn: {
          access: "ALLOW",
          verificationMethod: {
            factorMode: "1FA",
            type: "ASSURANCE",
            reauthenticateIn: "PT12H",
            constraints: [],
          },
        },
      },
    },
  };
  const rules = new Map([[catchAll.id, catchAll]]);
  const policy: Policy = { ...org.dated("rst"), type, system, content, rules };
  org.policies.set(policy.id, policy);
  return policy;
}
