import type { PolicyDocument, PolicyStatement } from "../policy-document";
import { grantsByResourceType } from "./grants-by-resource-type";
import type { ResourceScope } from "./resource-type-grant";

export interface TerraformRolePolicyProps extends ResourceScope {
  /** `deploy` applies; `read-only` plans and detects drift. */
  readonly role: "deploy" | "read-only";
  /** AWS resource types of the graph, such as `aws_iam_role`. */
  readonly resourceTypes: readonly string[];
}

/**
 * What the role that Terraform assumes in an account may do: the calls behind the graph's resource
 * types, on the names that this project gives where AWS lets a name decide. Keys and launch
 * templates have random ids: there it is all of the account.
 *
 * @throws when a resource type has no actions in `grantsByResourceType`.
 */
export function terraformRolePolicy(props: TerraformRolePolicyProps): PolicyDocument {
  const statements = new Map<string, PolicyStatement & { readonly Action: readonly string[] }>();

  for (const type of props.resourceTypes) {
    const grants = grantsByResourceType[type];
    if (grants === undefined) throw new Error(`No actions are known for ${type}.`);
    for (const { read = [], write = [], resources, condition } of grants) {
      const actions = props.role === "deploy" ? [...read, ...write] : read;
      if (actions.length === 0) continue;
      const place = {
        Resource: [...resources(props)].sort(),
        ...(condition !== undefined && { Condition: condition }),
      };
      const key = JSON.stringify(place);
      const known = statements.get(key)?.Action ?? [];
      const all = [...new Set([...known, ...actions])].sort();
      statements.set(key, { Effect: "Allow", Action: all, ...place });
    }
  }

  return {
    Version: "2012-10-17",
    Statement: [...statements]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, statement]) => statement),
  };
}
