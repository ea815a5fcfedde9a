import { resourceTypes } from "../../modules/terraform-roles/resource-types";
import { terraformRolePolicy } from "../../modules/terraform-roles/terraform-role-policy";
import type { AwsCall } from "./sandboxed-project";

const hubAccountId = "111122223333";

/** API calls whose IAM action has another name. */
const iamAction: Readonly<Record<string, string>> = { "s3:HeadBucket": "s3:ListBucket" };

/** The calls that a Terraform role's policy does not allow in the account that they were made in. */
export function callsBeyond(
  role: "deploy" | "read-only",
  calls: readonly AwsCall[],
): readonly string[] {
  const allowed = (...graphs: readonly (keyof typeof resourceTypes)[]): ReadonlySet<string> =>
    new Set(
      terraformRolePolicy({
        role,
        resourceTypes: graphs.flatMap((graph) => resourceTypes[graph]),
        prefix: "bastionless",
        accessRolePath: "/bastionless/access/",
        partition: "aws",
        accountId: "*",
      }).Statement.flatMap(({ Action }) => Action),
    );
  const [hub, account] = [allowed("hub"), allowed("account", "hosts")];

  const beyond = calls
    // AWS asks no policy of the role for these: who assumes it, and who one is.
    .filter(({ action }) => !action.startsWith("sts:"))
    .filter(({ account: id, action }) => {
      const actions = id === hubAccountId ? hub : account;
      return !actions.has(iamAction[action] ?? action);
    });
  return [...new Set(beyond.map(({ account: id, action }) => `${id} ${action}`))];
}
