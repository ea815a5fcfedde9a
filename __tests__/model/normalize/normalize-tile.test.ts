import { normalized, normalizedAccount } from "../../support/normalized";

const okta = { orgName: "example", authenticationPolicy: "managed" };
const roles = { accessRoles: { b: {}, a: {} } };

describe("the tile", () => {
  it("is one for each account", () => {
    const { tile } = normalizedAccount({ okta: { ...okta, sessionDuration: 7200 } }, roles);

    expect(tile).toEqual({
      kind: "account",
      tile: {
        label: "AWS only",
        accountId: "222233334444",
        roleNames: ["a", "b"],
        rolePath: "/bastionless/access/",
        samlProviderName: "bastionless-okta",
        partition: "aws",
        sessionDuration: 7200,
        authenticationPolicy: { kind: "managed", name: "bastionless-two-factor" },
      },
    });
  });

  it("is the hub's where it is shared, for the roles of all active accounts", () => {
    const { hub, accounts } = normalized(
      {
        okta: { ...okta, tile: "shared", webSsoAllowedClient: "0oa45678901234567890" },
        defaults: { accessRoles: { inherited: {} } },
      },
      {
        one: { id: "222222222222" },
        two: { id: "333333333333", ...roles },
        three: { id: "444444444444", accessRoles: { a: {} } },
        gone: { id: "555555555555", accessRoles: { left: {} }, lifecycle: "retired" },
      },
    );

    expect(hub.sharedTile).toEqual({
      label: "AWS bastionless",
      roleNames: ["a", "b", "inherited"],
      rolePath: "/bastionless/access/",
      samlProviderName: "bastionless-okta",
      partition: "aws",
      sessionDuration: 3600,
      authenticationPolicy: { kind: "managed", name: "bastionless-two-factor" },
      webSsoAllowedClient: "0oa45678901234567890",
    });
    expect(new Set(accounts.map(({ tile }) => JSON.stringify(tile)))).toEqual(
      new Set(['{"kind":"shared","label":"AWS bastionless"}']),
    );
  });

  it.each([
    ["there is no account", {}],
    ["all accounts are retired", { gone: { ...roles, lifecycle: "retired" } }],
    ["no account has a role", { bare: { accessRoles: {} } }],
  ])("is not made where it is shared and %s", (_case, accounts) => {
    const { hub } = normalized({ okta: { ...okta, tile: "shared" } }, accounts);

    expect("sharedTile" in hub).toBe(false);
  });

  describe("that IT owns", () => {
    const existing = (existingTile: object): Record<string, unknown> => ({
      okta: { orgName: "example", tile: "existing", existingTile },
    });

    it("gives the roles the path `/` and names them one by one where keys admit them", () => {
      const config = existing({ samlProviderName: "OKTA", appId: "0oa45678901234567890" });
      const { hub, accounts } = normalized(config, {
        one: roles,
        two: { id: "333333333333", accessRoles: { c: {}, a: {} } },
        gone: { id: "555555555555", accessRoles: { left: {} }, lifecycle: "retired" },
      });

      expect(accounts[1]?.tile).toEqual({ kind: "existing", appId: "0oa45678901234567890" });
      expect(accounts[1]?.samlProviderName).toBe("OKTA");
      expect(accounts[1]?.accessRoles.map(({ path }) => path)).toEqual(["/", "/"]);
      expect(hub.regions[0]?.sessionKey.clientArnPatterns).toEqual([
        "arn:aws:iam::*:role/a",
        "arn:aws:iam::*:role/b",
        "arn:aws:iam::*:role/c",
      ]);
      expect([hub.managedAuthenticationPolicy, hub.sharedTile]).toEqual([undefined, undefined]);
    });

    it("lets keys admit the product's own path, where nobody is, while there is no role", () => {
      const { hub } = normalized(existing({ samlProviderName: "OKTA" }), {});

      expect(hub.regions[0]?.sessionKey.clientArnPatterns).toEqual([
        "arn:aws:iam::*:role/bastionless/access/*",
      ]);
    });

    it.each([
      [
        "arn:aws:iam::${accountid}:saml-provider/OKTA,arn:aws:iam::${accountid}:role/sso/x/${role}",
        "/sso/x/",
      ],
      [
        "arn:aws:iam::${accountid}:role/sso/${role},arn:aws:iam::${accountid}:saml-provider/OKTA",
        "/sso/",
      ],
      ["arn:aws:iam::${accountid}:role/${role},arn:aws:iam::${accountid}:saml-provider/OKTA", "/"],
    ])("gives the roles the path of its pattern %s", (roleValuePattern, path) => {
      const config = existing({ samlProviderName: "OKTA", roleValuePattern });
      const { hub, accounts } = normalized(config, { only: { accessRoles: { a: {} } } });

      expect(accounts[0]?.accessRoles[0]?.path).toBe(path);
      expect(accounts[0]?.tile).toEqual({ kind: "existing" });
      expect(hub.regions[0]?.sessionKey.clientArnPatterns).toEqual([`arn:aws:iam::*:role${path}a`]);
    });
  });

  it.each([
    ["orgDefault", { kind: "orgDefault" }],
    [{ id: "rst45678901234567890" }, { kind: "id", id: "rst45678901234567890" }],
  ])("has the authentication policy %j, and the hub makes none", (authenticationPolicy, policy) => {
    const { hub, accounts } = normalized(
      { okta: { ...okta, authenticationPolicy } },
      { only: roles },
    );
    const tile = accounts[0]?.tile;

    expect(tile?.kind === "account" && tile.tile.authenticationPolicy).toEqual(policy);
    expect(hub.managedAuthenticationPolicy).toBeUndefined();
  });

  it("asks for two factors where the configuration decides nothing", () => {
    const { hub } = normalized({ okta: { orgName: "example" } }, {});

    expect(hub.managedAuthenticationPolicy?.name).toBe("bastionless-two-factor");
  });
});
