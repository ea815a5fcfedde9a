import { generatedOrganization } from "../../../scripts/bench/generated-organization";
import { stackOf } from "../../support/stack-of";

describe("generatedOrganization", () => {
  test("has accounts, regions and roles in the numbers asked for", () => {
    const { hub, accounts } = generatedOrganization({ accounts: 3, regions: 2, roles: 2 });

    expect(hub.regions.map(({ name }) => name)).toEqual(["us-east-1", "us-west-2"]);
    expect(
      accounts.map(({ name, accountId, regions, accessRoles }) => [
        name,
        accountId,
        regions.map((region) => region.name),
        accessRoles.map((role) => role.name),
      ]),
    ).toEqual(
      ["account-00000", "account-00001", "account-00002"].map((name, index) => [
        name,
        `20000000000${index}`,
        ["us-east-1", "us-west-2"],
        ["ec2-session", "ec2-session-2"],
      ]),
    );
  });

  test("keeps its accounts in cells that one page of shares holds", () => {
    const { hub } = generatedOrganization({ accounts: 401 });
    const shares = hub.regions.flatMap(({ documents }) =>
      documents.map(({ sharedWith }) => sharedWith.length),
    );

    expect(shares).toEqual([200, 200, 200, 200, 1, 1]);
  });

  test("GIVEN another note THEN the last account changes and no other stack does", () => {
    const before = generatedOrganization({ accounts: 3 });
    const after = generatedOrganization({ accounts: 3, note: "changed" });

    const changed = ["hub", ...before.accounts.map(({ name }) => name)].filter(
      (name) =>
        JSON.stringify(stackOf(before, name).json) !== JSON.stringify(stackOf(after, name).json),
    );
    expect(changed).toEqual(["account-00002"]);
  });

  test.each(["account", "shared", "existing"] as const)("is valid with the tile %s", (tile) => {
    expect(generatedOrganization({ accounts: 2, tile }).accounts).toHaveLength(2);
  });

  test.each([0, 1.5, 7])("refuses %p regions", (regions) => {
    expect(() => generatedOrganization({ accounts: 1, regions })).toThrow(
      `${regions} regions; expected 1 to 6.`,
    );
  });
});
