import { hubPolicyTooLong } from "../../../model/rules/hub-policy-too-long";
import type { RuleContext } from "../../../model/rule";
import { accountSchema } from "../../../model/schema/account-schema";
import { organizationSchema } from "../../../model/schema/organization-schema";

const names = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `role-${String(index).padStart(40, "0")}`);

function findings(organization: object, roleNames: readonly string[]): readonly unknown[] {
  const config = organizationSchema.parse({
    organizationId: "o-exampleorg1",
    hub: { accountId: "111122223333", regions: ["us-east-1"] },
    terraform: {
      deployRole: "arn:aws:iam::{accountId}:role/deploy",
      readOnlyRole: "arn:aws:iam::{accountId}:role/read-only",
      backend: { type: "local" },
    },
    okta: { orgName: "example", authenticationPolicy: "managed" },
    documents: { shell: { type: "shell" } },
    ...organization,
  });
  const accessRoles = Object.fromEntries(roleNames.map((name) => [name, {}]));
  const account = { id: "222233334444", regions: ["us-east-1"], accessRoles };
  const context: RuleContext = {
    texts: [],
    organization: { file: "organization.yaml", name: "organization", config },
    accounts: [{ file: "a.yaml", name: "a", config: accountSchema.parse(account) }],
  };
  return hubPolicyTooLong.check(context).map(({ path }) => path);
}

const existing = {
  okta: { orgName: "example", tile: "existing", existingTile: { samlProviderName: "okta" } },
};
const clients = (count: number): object => ({
  principals: { clients: names(count).map((name) => `arn:aws:iam::*:role/${name}`) },
});

describe("the policy of a session key", () => {
  test("may name many clients, and not too many", () => {
    expect(findings(clients(450), ["admin"])).toEqual([]);
    expect(findings(clients(465), ["admin"])).toEqual([["principals", "clients"]]);
  });

  test("names the roles behind an existing tile one by one, and not too many", () => {
    expect(findings(existing, names(450))).toEqual([]);
    expect(findings(existing, names(465))).toEqual([["okta", "existingTile"]]);
  });

  test("names no role of a tile that is ours", () => {
    expect(findings({}, names(465))).toEqual([]);
  });
});
