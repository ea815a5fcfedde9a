import { startOktaEmulator, type OktaEmulator } from "../../../sandbox/okta/start-okta-emulator";
import { callOkta, type Answer } from "./okta-caller";

interface Rule {
  readonly id: string;
  readonly name: string;
  readonly priority: number;
  readonly system: boolean;
  readonly status: string;
  readonly actions: { readonly appSignOn: { readonly access: string } };
}

const twoFactors = { type: "ACCESS_POLICY", name: "two factors", description: "Two factors" };

describe("the Okta emulator's policies", () => {
  let emulator: OktaEmulator;

  beforeEach(async () => {
    emulator = await startOktaEmulator();
  });
  afterEach(() => emulator.close());

  const call = (method: string, path: string, body?: unknown): Promise<Answer> =>
    callOkta(emulator, method, `/api/v1/policies${path}`, body === undefined ? {} : { body });
  const create = async (): Promise<string> =>
    ((await call("POST", "", twoFactors)).body as { id: string }).id;
  const rules = async (policy: string): Promise<Rule[]> =>
    (await call("GET", `/${policy}/rules`)).body as Rule[];
  const rule = (name: string, more: object = {}): object => ({
    name,
    actions: { appSignOn: { access: "ALLOW" } },
    ...more,
  });

  it("are created, changed, listed by type and deleted", async () => {
    const id = await create();
    const changed = await call("PUT", `/${id}`, { ...twoFactors, name: "three factors" });
    const listed = await call("GET", "?type=ACCESS_POLICY");
    const untyped = await call("GET", "");
    const deleted = await call("DELETE", `/${id}`);

    expect(id).toMatch(/^rst[a-z0-9]{17}$/);
    expect(changed.body).toMatchObject({ id, name: "three factors", system: false });
    expect(listed.body).toMatchObject([{ system: true }, changed.body]);
    expect([untyped.status, deleted.status]).toEqual([400, 204]);
    expect((await call("GET", `/${id}`)).status).toBe(404);
  });

  it("have unique names", async () => {
    await create();

    expect((await call("POST", "", twoFactors)).status).toBe(400);
  });

  it("are not deleted while an app needs them, and the default one never", async () => {
    const id = await create();
    const tile = { name: "amazon_aws", label: "AWS", signOnMode: "SAML_2_0" };
    const app = (await callOkta(emulator, "POST", "/api/v1/apps", { body: tile })).body as {
      id: string;
    };
    await callOkta(emulator, "PUT", `/api/v1/apps/${app.id}/policies/${id}`);
    const [{ id: defaultId } = { id: "" }] = (await call("GET", "?type=ACCESS_POLICY")).body as {
      id: string;
    }[];

    expect((await call("DELETE", `/${id}`)).status).toBe(403);
    await callOkta(emulator, "PUT", `/api/v1/apps/${app.id}/policies/${defaultId}`);
    expect((await call("DELETE", `/${id}`)).status).toBe(204);
    expect((await call("DELETE", `/${defaultId}`)).status).toBe(403);
    expect((await call("PUT", `/${defaultId}`, twoFactors)).status).toBe(403);
  });

  it("have a catch-all rule that stays last, and may deny", async () => {
    const id = await create();
    const [catchAll] = (await rules(id)) as [Rule];
    const path = `/${id}/rules/${catchAll.id}`;
    const denied = await call("PUT", path, {
      ...catchAll,
      priority: 0,
      actions: { appSignOn: { access: "DENY" } },
    });

    expect(catchAll).toMatchObject({ name: "Catch-all Rule", priority: 99, system: true });
    expect(denied.body).toMatchObject({
      priority: 99,
      system: true,
      actions: { appSignOn: { access: "DENY" } },
    });
    expect((await call("DELETE", path)).status).toBe(403);
    expect((await call("POST", `${path}/lifecycle/deactivate`)).status).toBe(403);
  });

  it("move a rule down when another takes its place", async () => {
    const id = await create();
    for (const name of ["first", "second"]) await call("POST", `/${id}/rules`, rule(name));
    await call("POST", `/${id}/rules`, rule("new first", { priority: 0 }));

    expect((await rules(id)).map(({ name, priority }) => [name, priority])).toEqual([
      ["new first", 0],
      ["first", 1],
      ["second", 2],
      ["Catch-all Rule", 99],
    ]);
  });

  it("have rules that are switched off, changed and deleted", async () => {
    const id = await create();
    const created = (await call("POST", `/${id}/rules`, rule("mfa"))).body as Rule;
    const path = `/${id}/rules/${created.id}`;
    const twin = await call("POST", `/${id}/rules`, rule("mfa"));
    const off = await call("POST", `${path}/lifecycle/deactivate`);
    const changed = await call("PUT", path, rule("mfa everywhere"));
    const on = await call("POST", `${path}/lifecycle/activate`);
    const read = await call("GET", path);
    const deleted = await call("DELETE", path);

    expect([twin.status, off.status, on.status, deleted.status]).toEqual([400, 204, 204, 204]);
    expect(changed.body).toMatchObject({ name: "mfa everywhere", status: "INACTIVE" });
    expect(read.body).toMatchObject({ name: "mfa everywhere", status: "ACTIVE" });
    expect((await call("GET", path)).status).toBe(404);
  });
});
