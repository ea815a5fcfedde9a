import type { AuthenticationPolicy } from "../model/organization";

/**
 * The id of the Okta access policy at a tile's door, or `undefined` for the Okta organization's
 * default, which the configuration then names on purpose.
 *
 * @param managed where the hub's managed policy comes from: its construct, or its lookup
 * @throws when the policy is the managed one and there is none.
 */
export function authenticationPolicyId(
  policy: AuthenticationPolicy,
  managed: (name: string) => { readonly policyId: string } | undefined,
): string | undefined {
  switch (policy.kind) {
    case "id":
      return policy.id;
    case "orgDefault":
      return undefined;
    case "managed": {
      const found = managed(policy.name);
      if (found === undefined) throw new Error(`No managed policy ${policy.name} in the graph.`);
      return found.policyId;
    }
  }
}
