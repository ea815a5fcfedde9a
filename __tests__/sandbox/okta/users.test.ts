import { startOktaEmulator, type OktaEmulator } from "../../../sandbox/okta/start-okta-emulator";
import { callOkta } from "./okta-caller";

const ada = {
  login: "ada@example.com",
  email: "ada@example.com",
  firstName: "Ada",
  lastName: "Lovelace",
};

describe("the Okta emulator's users", () => {
  let emulator: OktaEmulator;

  beforeEach(async () => {
    emulator = await startOktaEmulator();
  });
  afterEach(() => emulator.close());

  it("are created and read by id and by login", async () => {
    const created = await callOkta(emulator, "POST", "/api/v1/users?activate=true", {
      body: { profile: ada },
    });
    const { id } = created.body as { id: string };
    const byId = await callOkta(emulator, "GET", `/api/v1/users/${id}`);
    const byLogin = await callOkta(emulator, "GET", "/api/v1/users/ada@example.com");
    const roles = await callOkta(emulator, "GET", `/api/v1/users/${id}/roles`);

    expect(created.body).toEqual({ id, status: "ACTIVE", profile: ada });
    expect(id).toMatch(/^00u[a-z0-9]{17}$/);
    expect([byId.body, byLogin.body]).toEqual([created.body, created.body]);
    expect(roles.body).toEqual([]);
  });

  it("have unique logins", async () => {
    const body = { profile: ada };
    await callOkta(emulator, "POST", "/api/v1/users", { body });
    const twin = await callOkta(emulator, "POST", "/api/v1/users", { body });

    expect(twin.status).toBe(400);
    expect(twin.body).toMatchObject({ errorSummary: "Api validation failed: login" });
  });

  it("are searched", async () => {
    await callOkta(emulator, "POST", "/api/v1/users", { body: { profile: ada } });
    const search = encodeURIComponent('profile.lastName sw "Love"');
    const found = await callOkta(emulator, "GET", `/api/v1/users?limit=1&search=${search}`);

    expect(found.body).toMatchObject([{ profile: ada }]);
  });
});
