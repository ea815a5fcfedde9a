import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { dataSourcePrices, resourcePrices } from "../../../fleet/okta-budget/prices";
import { stackPrice } from "../../../fleet/okta-budget/stack-price";
import { minimalAccount, organizationOf } from "../../support/organization-of";
import { stackOf } from "../../support/stack-of";

const nothing = { apps: 0, app: 0, groups: 0, group: 0, users: 0, other: 0 };
const accessRoles = { "role-a": { description: "A" }, "role-b": { description: "B" } };
const twoRoles = { ...minimalAccount("222233334444"), accessRoles };

function graphOf(
  name: string,
  account: Record<string, unknown> = twoRoles,
  okta: Record<string, unknown> = {},
): unknown {
  const organization = organizationOf({
    organization: {
      okta: { orgName: "example", tile: "account", authenticationPolicy: "managed", ...okta },
      defaults: {},
      documents: { shell: { type: "shell" } },
    },
    accounts: { payments: account },
  });
  return stackOf(organization, name).json;
}

describe("stackPrice", () => {
  test.each([
    // The policy is looked up, then the tile, two groups and their two assignments.
    [
      "a plan of an account with two roles",
      graphOf("payments"),
      "plan",
      { apps: 4, app: 1, groups: 0, group: 2, users: 2, other: 1 },
    ],
    [
      "an apply of an account with two roles",
      graphOf("payments"),
      "apply",
      { apps: 9, app: 3, groups: 2, group: 6, users: 4, other: 2 },
    ],
    [
      "a plan of an account that looks a shared tile up",
      graphOf("payments", twoRoles, { tile: "shared" }),
      "plan",
      { apps: 4, app: 0, groups: 0, group: 2, users: 2, other: 0 },
    ],
    [
      "a plan of the hub with its policy",
      graphOf("hub"),
      "plan",
      { ...nothing, users: 2, other: 3 },
    ],
    ["an apply of the hub", graphOf("hub"), "apply", { ...nothing, users: 4, other: 7 }],
    // What it removes is in its state only.
    [
      "an apply of a retired account",
      graphOf("payments", { ...minimalAccount("222233334444"), lifecycle: "retired" }),
      "apply",
      { apps: 5, app: 3, groups: 3, group: 3, users: 7, other: 4 },
    ],
    ["a graph without Okta", { resource: { aws_iam_role: { a: {} } } }, "apply", nothing],
    [
      "a resource that nobody has counted",
      { provider: { okta: [{}] }, resource: { okta_brand: { a: {} } } },
      "plan",
      { apps: 2, app: 1, groups: 2, group: 1, users: 5, other: 2 },
    ],
  ] as const)("of %s", (_, json, command, expected) => {
    expect(stackPrice(json, command)).toEqual(expected);
  });

  test("is known for every type of the graph", () => {
    const modules = join(__dirname, "../../../modules");
    const imports = readdirSync(modules, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) => [
        ...readFileSync(join(modules, file), "utf8").matchAll(/provider-okta\/lib\/([a-z-]+)"/g),
      ])
      .map(([, name = ""]) => name.replaceAll("-", "_"));

    const priced = [
      ...Object.keys(resourcePrices).map((type) => type.replace(/^okta_/, "")),
      ...Object.keys(dataSourcePrices).map((type) => `data_${type}`),
    ];
    expect([...new Set(imports)].sort()).toEqual(priced.sort());
  });
});
