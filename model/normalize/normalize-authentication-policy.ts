import type { Names } from "../names";
import type { AuthenticationPolicy } from "../organization";
import type { OrganizationConfig } from "../schema/organization-schema";

/**
 * Returns the policy at the door of a tile of ours. A configuration without a decision is refused by
 * a rule; should one get here, two factors are asked for.
 */
export function normalizeAuthenticationPolicy(
  { okta }: OrganizationConfig,
  names: Names,
): AuthenticationPolicy {
  const { authenticationPolicy: choice = "managed" } = okta;
  if (choice === "orgDefault") return { kind: "orgDefault" };
  if (choice === "managed") return { kind: "managed", name: names.managedAuthenticationPolicy() };
  return { kind: "id", id: choice.id };
}
