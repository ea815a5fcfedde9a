import { join } from "node:path";

import { startAwsEmulator, type AwsEmulator } from "../../../sandbox/aws/start-aws-emulator";
import { findPython } from "../../../sandbox/find-python";
import { AwsAccount } from "./aws-account";

interface Permissions {
  readonly AccountIds: readonly string[];
  readonly NextToken?: string;
}

/** Account ids, sorted: 300000000000 and on. */
const ids = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, index) => String(300_000_000_000 + from + index));

describe("sharing of documents", () => {
  let emulator: AwsEmulator;
  let hub: AwsAccount;
  let documents = 0;

  beforeAll(async () => {
    emulator = await startAwsEmulator({ python: findPython(join(__dirname, "..", "..", "..")) });
    hub = await AwsAccount.of(emulator.url, "111122223333");
  }, 60_000);

  afterAll(async () => {
    await emulator.close();
  });

  /** A document shared with so many accounts, 20 a call. */
  const sharedWith = async (count: number): Promise<{ Name: string; PermissionType: string }> => {
    documents += 1;
    const document = { Name: `shell-${documents}`, PermissionType: "Share" };
    const content = { schemaVersion: "1.0", sessionType: "Standard_Stream" };
    const creation = { DocumentType: "Session", Content: JSON.stringify(content) };
    await hub.ssm("CreateDocument", { Name: document.Name, ...creation });
    for (let from = 0; from < count; from += 20) {
      const AccountIdsToAdd = ids(Math.min(20, count - from), from);
      await hub.ssm("ModifyDocumentPermission", { ...document, AccountIdsToAdd });
    }
    return document;
  };

  const page = async (input: unknown): Promise<Permissions> =>
    (await hub.ssm("DescribeDocumentPermission", input)).json as Permissions;

  it("lists 200 accounts on one page", async () => {
    const document = await sharedWith(200);

    const only = await page(document);

    expect(only.AccountIds).toEqual(ids(200));
    expect(only.NextToken).toBeUndefined();
  });

  it("lists the accounts beyond 200 on another page, which who reads one page does not see", async () => {
    const document = await sharedWith(201);

    const first = await page(document);
    const second = await page({ ...document, NextToken: first.NextToken });

    expect(first.AccountIds).toEqual(ids(200));
    expect(second.AccountIds).toEqual(ids(1, 200));
    expect(second.NextToken).toBeUndefined();
  });

  it("lists smaller pages on request, and no larger ones", async () => {
    const document = await sharedWith(3);

    expect((await page({ ...document, MaxResults: 2 })).AccountIds).toEqual(ids(2));
    expect(
      await hub.ssm("DescribeDocumentPermission", { ...document, MaxResults: 201 }),
    ).toMatchObject({
      status: 400,
      json: { __type: "ValidationException" },
    });
  });

  it("refuses a token that it did not give", async () => {
    const document = await sharedWith(1);

    expect(
      await hub.ssm("DescribeDocumentPermission", { ...document, NextToken: "7" }),
    ).toMatchObject({
      status: 400,
      json: { __type: "InvalidNextToken" },
    });
  });

  it.each(["AccountIdsToAdd", "AccountIdsToRemove"])(
    "refuses more than 20 ids in %s",
    async (member) => {
      const document = await sharedWith(1);

      const answer = await hub.ssm("ModifyDocumentPermission", { ...document, [member]: ids(21) });

      expect(answer).toMatchObject({ status: 400, json: { __type: "ValidationException" } });
      expect((await page(document)).AccountIds).toEqual(ids(1));
    },
  );

  it("shares a document with 1,000 accounts and no more", async () => {
    const document = await sharedWith(1000);

    const answer = await hub.ssm("ModifyDocumentPermission", {
      ...document,
      AccountIdsToAdd: ids(1, 1000),
    });

    expect(answer).toMatchObject({ status: 400, json: { __type: "DocumentPermissionLimit" } });
  });

  it("deletes a document only when it is no longer shared", async () => {
    const { Name, PermissionType } = await sharedWith(1);

    expect(await hub.ssm("DeleteDocument", { Name })).toMatchObject({
      status: 400,
      json: { __type: "InvalidDocumentOperation" },
    });

    await hub.ssm("ModifyDocumentPermission", {
      Name,
      PermissionType,
      AccountIdsToRemove: ids(1),
    });
    expect((await hub.ssm("DeleteDocument", { Name })).status).toBe(200);
  });
});
