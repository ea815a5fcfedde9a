import { X509Certificate } from "node:crypto";

import { startOktaEmulator, type OktaEmulator } from "../../../sandbox/okta/start-okta-emulator";
import { callOkta, type Answer } from "./okta-caller";

interface App {
  readonly id: string;
  readonly label: string;
  readonly status: string;
  readonly credentials: { readonly signing: { readonly kid: string } };
  readonly settings: unknown;
  readonly _links: { readonly accessPolicy: { readonly href: string } };
}

interface Key {
  readonly kid: string;
  readonly x5c: readonly [string];
  readonly created: string;
  readonly expiresAt: string;
}

const tile = { name: "amazon_aws", label: "AWS payments", signOnMode: "SAML_2_0" };

describe("the Okta emulator's apps", () => {
  let emulator: OktaEmulator;

  beforeEach(async () => {
    emulator = await startOktaEmulator();
  });
  afterEach(() => emulator.close());

  const create = async (body: object = tile): Promise<App> =>
    (await callOkta(emulator, "POST", "/api/v1/apps?activate=true", { body })).body as App;
  const get = (path: string): Promise<Answer> => callOkta(emulator, "GET", path);
  const createGroup = async (name: string): Promise<string> => {
    const body = { profile: { name } };
    return ((await callOkta(emulator, "POST", "/api/v1/groups", { body })).body as { id: string })
      .id;
  };

  it("have the defaults of amazon_aws where the caller says nothing", async () => {
    const { settings } = await create();

    expect(settings).toEqual({
      app: {
        appFilter: "okta",
        groupFilter: String.raw`aws_(?{{accountid}}\d+)_(?{{role}}[a-zA-Z0-9+=,.@\-_]+)`,
        secretKey: null,
        webSSOAllowedClient: null,
        useGroupMapping: false,
        joinAllRoles: false,
        identityProviderArn: null,
        overrideAcsURL: null,
        sessionDuration: 3600,
        roleValuePattern:
          "arn:aws:iam::${accountid}:saml-provider/OKTA,arn:aws:iam::${accountid}:role/${role}",
        awsEnvironmentType: "aws.amazon",
        accessKey: null,
        loginURL: "https://console.aws.amazon.com/ec2/home",
        secretKeyEnc: null,
      },
      notifications: {
        vpn: { network: { connection: "DISABLED" }, message: null, helpUrl: null },
      },
      manualProvisioning: false,
      implicitAssignment: false,
      notes: { admin: null, enduser: null },
      signOn: {
        defaultRelayState: null,
        ssoAcsUrlOverride: null,
        audienceOverride: null,
        recipientOverride: null,
        destinationOverride: null,
        attributeStatements: [],
      },
    });
  });

  it("take no setting that amazon_aws does not have", async () => {
    const body = { ...tile, settings: { app: { groupfilter: "^aws$" } } };
    const { status, body: error } = await callOkta(emulator, "POST", "/api/v1/apps", { body });

    expect(status).toBe(400);
    expect(error).toMatchObject({
      errorCauses: [{ errorSummary: 'settings.app: Unrecognized key: "groupfilter"' }],
    });
  });

  it("are replaced as a whole, and keep their signing key", async () => {
    const app = await create({ ...tile, settings: { app: { sessionDuration: 7200 } } });
    const body = { ...tile, label: "AWS billing" };
    const replaced = (await callOkta(emulator, "PUT", `/api/v1/apps/${app.id}`, { body }))
      .body as App;

    expect(replaced).toMatchObject({
      id: app.id,
      label: "AWS billing",
      settings: { app: { sessionDuration: 3600 } },
      credentials: app.credentials,
    });
  });

  it("are listed by the beginning of their label, oldest first", async () => {
    const labels = ["AWS shared", "AWS shared (old)", "Wiki"];
    for (const label of labels) await create({ ...tile, label });
    const [, second] = (await get("/api/v1/apps")).body as [App, App];
    await callOkta(emulator, "POST", `/api/v1/apps/${second.id}/lifecycle/deactivate`);
    const list = async (query: string): Promise<string[]> =>
      ((await get(`/api/v1/apps?${query}`)).body as App[]).map(({ label }) => label);
    const active = encodeURIComponent('status eq "ACTIVE"');

    expect(await list("q=AWS%20shared")).toEqual(["AWS shared", "AWS shared (old)"]);
    expect(await list("q=AWS%20shared&limit=1")).toEqual(["AWS shared"]);
    expect(await list(`q=AWS%20shared&filter=${active}`)).toEqual(["AWS shared"]);
    expect(await list("q=amazon")).toEqual(labels);
  });

  it("are deleted only once they are inactive", async () => {
    const { id } = await create();
    const refused = await callOkta(emulator, "DELETE", `/api/v1/apps/${id}`);
    const off = await callOkta(emulator, "POST", `/api/v1/apps/${id}/lifecycle/deactivate`);
    const deleted = await callOkta(emulator, "DELETE", `/api/v1/apps/${id}`);

    expect([refused.status, off.status, deleted.status]).toEqual([403, 200, 204]);
    expect(off.body).toEqual({});
    expect((await get(`/api/v1/apps/${id}`)).status).toBe(404);
  });

  it("sign with a certificate of their own, for ten years, which the metadata holds", async () => {
    const app = await create();
    const other = await create();
    const [key] = (await get(`/api/v1/apps/${app.id}/credentials/keys`)).body as [Key];
    const path = `/api/v1/apps/${app.id}/sso/saml/metadata?kid=${key.kid}`;
    const metadata = await get(path);
    const certificate = new X509Certificate(Buffer.from(key.x5c[0], "base64"));

    expect(key.kid).toBe(app.credentials.signing.kid);
    expect(key.kid).not.toBe(other.credentials.signing.kid);
    expect(certificate.subject).toBe("CN=example.okta.com");
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(Number(key.expiresAt.slice(0, 4)) - Number(key.created.slice(0, 4))).toBe(10);
    expect(metadata.headers["content-type"]).toBe("application/xml");
    expect(metadata.body).toContain(`<ds:X509Certificate>${key.x5c[0]}</ds:X509Certificate>`);
    expect(metadata.body).toMatch(/entityID="http:\/\/www\.okta\.com\/exk\w{17}"/);
    expect((await get(path.replace(key.kid, "unknown"))).status).toBe(404);
  });

  it("sign with a new key once they are told to", async () => {
    const app = await create();
    const keys = `/api/v1/apps/${app.id}/credentials/keys`;
    const short = await callOkta(emulator, "POST", `${keys}/generate?validityYears=1`);
    const added = await callOkta(emulator, "POST", `${keys}/generate?validityYears=2`);
    const { kid } = added.body as Key;
    const put = (signing: object): Promise<Answer> =>
      callOkta(emulator, "PUT", `/api/v1/apps/${app.id}`, {
        body: { ...tile, credentials: { signing } },
      });

    expect([short.status, added.status]).toEqual([400, 201]);
    expect((await put({ kid: "unknown" })).status).toBe(404);
    expect((await put({ kid })).body).toMatchObject({ credentials: { signing: { kid } } });
    expect((await get(keys)).body).toHaveLength(2);
  });

  it("number their groups in the order of assignment", async () => {
    const { id } = await create();
    const groups = [await createGroup("a"), await createGroup("b")];
    const path = `/api/v1/apps/${id}/groups`;
    for (const group of groups) await callOkta(emulator, "PUT", `${path}/${group}`, { body: {} });
    const again = await callOkta(emulator, "PUT", `${path}/${groups[0] ?? ""}`, { body: {} });

    expect(again.body).toMatchObject({ id: groups[0], priority: 0, profile: {} });
    expect((await get(path)).body).toMatchObject([
      { id: groups[0], priority: 0 },
      { id: groups[1], priority: 1 },
    ]);
  });

  it("lose the assignment of a group that is deleted", async () => {
    const { id } = await create();
    const group = await createGroup("a");
    const path = `/api/v1/apps/${id}/groups/${group}`;
    await callOkta(emulator, "PUT", path, { body: {} });
    await callOkta(emulator, "DELETE", `/api/v1/groups/${group}`);

    expect((await get(path)).status).toBe(404);
    expect((await callOkta(emulator, "DELETE", path)).status).toBe(404);
    expect((await callOkta(emulator, "PUT", path, { body: {} })).status).toBe(404);
  });

  it("start under the default policy and go under another", async () => {
    const app = await create();
    const body = { type: "ACCESS_POLICY", name: "two factors" };
    const policy = (await callOkta(emulator, "POST", "/api/v1/policies", { body })).body as {
      id: string;
    };
    const path = `/api/v1/apps/${app.id}/policies`;
    const assigned = await callOkta(emulator, "PUT", `${path}/${policy.id}`);
    const unknown = await callOkta(emulator, "PUT", `${path}/rst`);
    const changed = (await get(`/api/v1/apps/${app.id}`)).body as App;

    expect(app._links.accessPolicy.href).not.toContain(policy.id);
    expect([assigned.status, assigned.body, unknown.status]).toEqual([204, "", 404]);
    expect(changed._links.accessPolicy.href).toBe(
      `https://example.okta.com/api/v1/policies/${policy.id}`,
    );
  });
});
