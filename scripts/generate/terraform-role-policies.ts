import { readFileSync } from "node:fs";
import { join } from "node:path";

import { parse } from "yaml";

import { inventoryActions } from "../../inventory/inventory-actions";
import { Names } from "../../model/names";
import { rolePath } from "../../model/normalize/role-path";
import { partitionOf } from "../../model/partition";
import { organizationSchema } from "../../model/schema/organization-schema";
import { resourceTypes } from "../../modules/terraform-roles/resource-types";
import { terraformRolePolicy } from "../../modules/terraform-roles/terraform-role-policy";
import type { GeneratedFile } from "./generated-file";

/** The policies of the roles that Terraform and the reading commands assume, for `config/`. */
export function terraformRolePolicies(project: string): GeneratedFile[] {
  const text = readFileSync(join(project, "config/organization.yaml"), "utf8");
  const organization = organizationSchema.parse(parse(text));
  const { namePrefix: prefix, hub } = organization;
  const partition = partitionOf(hub.regions[0]?.name ?? "");
  const names = new Names({ prefix, hubAccountId: hub.accountId, partition });
  const scope = {
    prefix,
    partition,
    accessRolePath: rolePath(organization, names),
    accountId: "*",
  };

  const roles = ["deploy", "read-only"] as const;
  const graphs = ["hub", "account", "hosts"] as const;
  const inventory = (["account", "hub", "logins"] as const).map((graph) => ({
    path: `docs/terraform-roles/inventory-${graph}.json`,
    content: JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: inventoryActions[graph], Resource: ["*"] }],
    }),
  }));
  const terraform = roles.flatMap((role) =>
    graphs.map((graph) => ({
      path: `docs/terraform-roles/${role}-${graph}.json`,
      content: JSON.stringify(
        terraformRolePolicy({ ...scope, role, resourceTypes: resourceTypes[graph] }),
      ),
    })),
  );
  return [...terraform, ...inventory];
}
