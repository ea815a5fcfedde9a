import { startOktaEmulator, type OktaEmulator } from "../../../sandbox/okta/start-okta-emulator";
import { callOkta } from "./okta-caller";

describe("startOktaEmulator", () => {
  let emulator: OktaEmulator;

  beforeEach(async () => {
    emulator = await startOktaEmulator();
  });
  afterEach(() => emulator.close());

  it("listens on the loopback interface, on a port of its own", async () => {
    const other = await startOktaEmulator();
    await other.close();

    expect(emulator.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(other.url).not.toBe(emulator.url);
  });

  it("starts as an organization with an administrator, everybody's group and a default policy", async () => {
    const me = await callOkta(emulator, "GET", "/api/v1/users/me");
    const groups = await callOkta(emulator, "GET", "/api/v1/groups");
    const policies = await callOkta(emulator, "GET", "/api/v1/policies?type=ACCESS_POLICY");
    const apps = await callOkta(emulator, "GET", "/api/v1/apps");

    expect(me.body).toMatchObject({ profile: { login: "administrator@example.com" } });
    expect(groups.body).toMatchObject([{ type: "BUILT_IN", profile: { name: "Everyone" } }]);
    expect(policies.body).toMatchObject([{ name: "Default Policy", system: true }]);
    expect(apps.body).toEqual([]);
  });

  it.each([
    ["absolute form with the port", (url: string) => url],
    ["absolute form without the port", () => "http://127.0.0.1"],
    ["origin form", () => ""],
  ])("takes requests in %s", async (_case, base) => {
    const start = base(emulator.url);
    const known = await callOkta(emulator, "GET", `${start}/.well-known/okta-organization`, {
      authorization: null,
    });
    const groups = await callOkta(emulator, "GET", `${start}/api/v1/groups?q=Every`);
    const other = await callOkta(emulator, "GET", `${start}/api/v1/idps`);

    expect(known.status).toBe(200);
    expect(known.body).toEqual({
      id: "00osandbox0000000000",
      pipeline: "idx",
      _links: { organization: { href: "https://example.okta.com" } },
      settings: {},
    });
    expect(groups.body).toMatchObject([{ type: "BUILT_IN" }]);
    expect(groups.headers).toMatchObject({
      link: `<${emulator.url}/api/v1/groups?q=Every>; rel="self"`,
      "x-rate-limit-limit": "500",
    });
    expect(other.status).toBe(404);
    expect(emulator.unsupportedCalls).toEqual([
      { method: "GET", path: "/api/v1/idps", status: 404 },
    ]);
  });

  it.each([null, "SSWS ", "Basic Og==", "Bearer"])(
    "answers nobody who authorizes by %p",
    async (authorization) => {
      const { status, body } = await callOkta(emulator, "GET", "/api/v1/groups", { authorization });

      expect(status).toBe(401);
      expect(body).toEqual({
        errorCode: "E0000011",
        errorSummary: "Invalid token provided",
        errorLink: "E0000011",
        errorId: "sandbox",
        errorCauses: [],
      });
    },
  );

  it("takes an OAuth access token as well as an API token", async () => {
    const { status } = await callOkta(emulator, "GET", "/api/v1/groups", {
      authorization: "Bearer not-a-secret",
    });

    expect(status).toBe(200);
  });

  it("refuses and lists the calls that it does not know", async () => {
    const unknown = await callOkta(emulator, "GET", "/api/v1/idps?limit=1");
    const otherMethod = await callOkta(emulator, "PATCH", "/api/v1/groups/00g");

    expect(unknown.status).toBe(404);
    expect(unknown.body).toMatchObject({
      errorCode: "E0000007",
      errorSummary: "Not found: Resource not found: /api/v1/idps?limit=1 (Endpoint)",
    });
    expect(otherMethod.status).toBe(405);
    expect(otherMethod.body).toMatchObject({ errorCode: "E0000022" });
    expect(emulator.unsupportedCalls).toEqual([
      { method: "GET", path: "/api/v1/idps?limit=1", status: 404 },
      { method: "PATCH", path: "/api/v1/groups/00g", status: 405 },
    ]);
  });

  it.each(["{", '{"__proto__":{"name":"x"}}', '"text"'])(
    "refuses the body %s with an error of Okta's form",
    async (rawBody) => {
      const { status, body } = await callOkta(emulator, "POST", "/api/v1/groups", { rawBody });

      expect(status).toBe(400);
      expect(body).toMatchObject({ errorCode: expect.stringMatching(/^E000000[13]$/) as string });
    },
  );

  it("answers no more once it is closed", async () => {
    const closed = await startOktaEmulator();
    await closed.close();

    await expect(callOkta(closed, "GET", "/api/v1/groups")).rejects.toThrow("ECONNREFUSED");
  });
});
