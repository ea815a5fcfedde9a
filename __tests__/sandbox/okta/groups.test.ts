import { startOktaEmulator, type OktaEmulator } from "../../../sandbox/okta/start-okta-emulator";
import { callOkta, type Answer } from "./okta-caller";

describe("the Okta emulator's groups", () => {
  let emulator: OktaEmulator;

  beforeEach(async () => {
    emulator = await startOktaEmulator();
  });
  afterEach(() => emulator.close());

  const create = (name: string): Promise<Answer> =>
    callOkta(emulator, "POST", "/api/v1/groups", { body: { profile: { name } } });
  const idOf = ({ body }: Answer): string => (body as { id: string }).id;
  const names = ({ body }: Answer): string[] =>
    (body as { profile: { name: string } }[]).map(({ profile }) => profile.name);

  it("are created, changed, read and deleted", async () => {
    const id = idOf(await create("aws_222233334444_admin"));
    const body = { profile: { name: "aws_222233334444_reader", description: "Readers" } };
    const changed = await callOkta(emulator, "PUT", `/api/v1/groups/${id}`, { body });
    const read = await callOkta(emulator, "GET", `/api/v1/groups/${id}`);
    const deleted = await callOkta(emulator, "DELETE", `/api/v1/groups/${id}`);
    const gone = await callOkta(emulator, "GET", `/api/v1/groups/${id}`);

    expect(id).toMatch(/^00g[a-z0-9]{17}$/);
    expect(read.body).toEqual(changed.body);
    expect(read.body).toMatchObject({ id, type: "OKTA_GROUP", profile: body.profile });
    expect([deleted.status, deleted.body]).toEqual([204, ""]);
    expect(gone.status).toBe(404);
    expect(gone.body).toMatchObject({
      errorCode: "E0000007",
      errorSummary: `Not found: Resource not found: ${id} (UserGroup)`,
    });
  });

  it("have unique names, whatever their case", async () => {
    const other = idOf(await create("other"));
    await create("aws_222233334444_admin");
    const twin = await create("AWS_222233334444_admin");
    const renamed = await callOkta(emulator, "PUT", `/api/v1/groups/${other}`, {
      body: { profile: { name: "aws_222233334444_admin" } },
    });

    expect(twin.status).toBe(400);
    expect(twin.body).toMatchObject({
      errorCode: "E0000001",
      errorSummary: "Api validation failed: name",
      errorCauses: [
        {
          errorSummary:
            "name: An object with this field already exists in the current organization",
        },
      ],
    });
    expect(renamed.status).toBe(400);
  });

  it("need a name of at most 255 characters", async () => {
    expect((await create("")).status).toBe(400);
    expect((await create("a".repeat(255))).status).toBe(200);
    expect((await create("a".repeat(256))).status).toBe(400);
  });

  it("are found by the beginning of their name, by filter and by search", async () => {
    for (const name of ["aws_1_admin", "aws_1_administrator", "aws_2_admin"]) await create(name);
    const find = async (query: string): Promise<string[]> =>
      names(await callOkta(emulator, "GET", `/api/v1/groups?${query}`));
    const search = encodeURIComponent('profile.name eq "aws_1_admin"');
    const filter = encodeURIComponent('type eq "BUILT_IN"');

    expect(await find("q=aws_1_admin")).toEqual(["aws_1_admin", "aws_1_administrator"]);
    expect(await find(`search=${search}`)).toEqual(["aws_1_admin"]);
    expect(await find(`filter=${filter}`)).toEqual(["Everyone"]);
  });

  it("come in pages, each link in a header line of its own", async () => {
    for (const name of ["a", "b", "c"]) await create(name);

    const first = await callOkta(emulator, "GET", "/api/v1/groups?limit=3");
    const links = first.headerLines.filter((line) => line.startsWith("link: "));
    expect(names(first)).toEqual(["Everyone", "a", "b"]);
    expect(links).toEqual([
      `link: <${emulator.url}/api/v1/groups?limit=3>; rel="self"`,
      expect.stringMatching(/^link: <http:.*[?&]after=00g\w{17}.*>; rel="next"$/),
    ]);

    const next = /<(.*)>/.exec(links[1] ?? "")?.[1] ?? "";
    const last = await callOkta(emulator, "GET", next);
    expect(names(last)).toEqual(["c"]);
    expect(last.headerLines.filter((line) => line.includes('rel="next"'))).toEqual([]);
  });

  it("have members, whom a built-in group does not let go", async () => {
    const group = idOf(await create("aws_1_admin"));
    const me = idOf(await callOkta(emulator, "GET", "/api/v1/users/me"));
    const everyone = await callOkta(emulator, "GET", "/api/v1/groups?q=Everyone");
    const [{ id: everyoneId } = { id: "" }] = everyone.body as { id: string }[];

    const added = await callOkta(emulator, "PUT", `/api/v1/groups/${group}/users/${me}`);
    const members = await callOkta(emulator, "GET", `/api/v1/groups/${group}/users?limit=200`);
    const groups = await callOkta(emulator, "GET", `/api/v1/users/${me}/groups`);
    const removed = await callOkta(emulator, "DELETE", `/api/v1/groups/${group}/users/${me}`);
    const left = await callOkta(emulator, "GET", `/api/v1/groups/${group}/users`);
    const thrownOut = await callOkta(
      emulator,
      "DELETE",
      `/api/v1/groups/${everyoneId}/users/${me}`,
    );

    expect([added.status, added.body, removed.status]).toEqual([204, "", 204]);
    expect(members.body).toMatchObject([{ id: me }]);
    expect(names(groups)).toEqual(["Everyone", "aws_1_admin"]);
    expect(left.body).toEqual([]);
    expect(thrownOut.status).toBe(403);
  });

  it("have owners", async () => {
    const group = idOf(await create("aws_1_admin"));
    const me = idOf(await callOkta(emulator, "GET", "/api/v1/users/me"));
    const owners = `/api/v1/groups/${group}/owners`;
    const body = { id: me, type: "USER" };

    const added = await callOkta(emulator, "POST", owners, { body });
    const again = await callOkta(emulator, "POST", owners, { body });
    const listed = await callOkta(emulator, "GET", owners);
    const removed = await callOkta(emulator, "DELETE", `${owners}/${me}`);

    expect([added.status, again.status, removed.status]).toEqual([201, 400, 204]);
    expect(listed.body).toEqual([
      {
        id: me,
        type: "USER",
        displayName: "Sandbox Administrator",
        lastUpdated: expect.stringMatching(/Z$/) as string,
        originId: null,
        originType: "OKTA_DIRECTORY",
        resolved: true,
      },
    ]);
    expect((await callOkta(emulator, "GET", owners)).body).toEqual([]);
  });
});
