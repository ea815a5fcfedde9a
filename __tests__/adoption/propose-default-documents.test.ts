import { proposeDefaultDocuments } from "../../adoption/propose-default-documents";
import type { DefaultDocumentFacts } from "../../inventory/facts/default-document-facts";
import { inventoryOf, known, regionOf, unknown } from "../support/inventory-of";
import { normalizedAccount } from "../support/normalized";
import { proposalFor } from "../support/proposal-for";

const name = "SSM-SessionManagerRunShell";
const plain = documentOf({});

/** As the console saves it, with these inputs. */
function documentOf(inputs: Readonly<Record<string, unknown>>): DefaultDocumentFacts {
  const content = { schemaVersion: "1.0", sessionType: "Standard_Stream", inputs };
  return { name, content: JSON.stringify(content), versionName: "", sharedWith: [], tags: {} };
}

describe("a default document that exists", () => {
  const there = inventoryOf({ defaultDocument: known(plain) });
  const adoptionOf = (facts: Partial<DefaultDocumentFacts>): ReturnType<typeof proposalFor> =>
    proposalFor(inventoryOf({ defaultDocument: known({ ...plain, ...facts }) }), {
      account: { defaultDocument: "manage" },
    });

  test("is adopted where the file manages it, and a hand-over where it does not", () => {
    const managed = proposalFor(there, { account: { defaultDocument: "manage" } });
    expect(managed.additions.adoptDefaultDocumentIn).toEqual(["us-east-1"]);

    const others = proposalFor(there);
    expect(others.additions.adoptDefaultDocumentIn).toEqual([]);
    expect(others.handOvers.map(({ change, kind }) => [kind, change])).toEqual([
      [
        "default-document",
        [
          "Set defaultDocument: manage, then discover again: it says what an adoption would change.",
        ],
      ],
    ]);
  });

  test("is left alone where it is adopted, or was never there", () => {
    const account = {
      defaultDocument: "manage",
      regions: [{ name: "us-east-1", adoptDefaultDocument: true }],
    };

    expect(proposalFor(there, { account }).adoptions).toEqual([]);
    expect(
      proposalFor(inventoryOf(), { account: { defaultDocument: "manage" } }).adoptions,
    ).toEqual([]);
  });

  test("loses what the configuration does not say, and the proposal says so", () => {
    const facts = documentOf({
      s3BucketName: "own-logs",
      s3EncryptionEnabled: true,
      cloudWatchLogGroupName: "",
      idleSessionTimeout: "5",
      kmsKeyId: "alias/own",
      runAsEnabled: false,
      runAsDefaultUser: "nobody",
      shellProfile: { linux: "", windows: "" },
      unheardOf: "a word",
    });

    expect(adoptionOf({ ...facts, tags: { Team: "ops" }, versionName: "v2" }).adoptions).toEqual([
      {
        kind: "default-document",
        region: "us-east-1",
        name,
        changes: [
          "It is imported and changed in place: encrypted, logged, with the organization's limits.",
          "inputs.s3BucketName becomes bastionless-logs-111122223333-us-east-1, where it is own-logs.",
          "inputs.idleSessionTimeout becomes 20, where it is 5.",
          "The account's own key takes the place of its key alias/own.",
          "It loses inputs.unheardOf.",
          "It loses its tags Team.",
          "Its new version has no name, where this one is v2.",
        ],
      },
    ]);
  });

  test.each<[string, string]>([
    [
      documentOf({ runAsEnabled: true, runAsDefaultUser: "ops" }).content,
      "inputs.runAsEnabled, inputs.runAsDefaultUser",
    ],
    [documentOf({ shellProfile: { linux: "exec zsh" } }).content, "inputs.shellProfile.linux"],
    ['{"sessionType":"Port"}', "sessionType"],
    ['{"sessionType":"Standard_Stream","parameters":{"a":"b"}}', "parameters.a"],
    ["schemaVersion: 1", "content"],
  ])("is handed over where sessions would be others afterwards: %s", (content, what) => {
    const { additions, handOvers } = adoptionOf({ content });

    expect(additions.adoptDefaultDocumentIn).toEqual([]);
    expect(handOvers.map(({ change, why }) => [why, change])).toEqual([
      [
        `an adoption would end or change what it sets as ${what}`,
        [
          "Set the same as session of organization.yaml, or take it out of the document, then discover again.",
        ],
      ],
    ]);
  });

  test("keeps Run As and a shell profile that the organization has, too", () => {
    const session = {
      runAs: { enabled: true, defaultUser: "ops" },
      shellProfile: { linux: "exec zsh" },
    };
    const inputs = {
      runAsEnabled: true,
      runAsDefaultUser: "ops",
      shellProfile: { linux: "exec zsh" },
    };
    const account = normalizedAccount({ session }, { defaultDocument: "manage" });

    const { adoptIn, handOvers } = proposeDefaultDocuments(account, [
      regionOf({ defaultDocument: known(documentOf(inputs)) }),
    ]);

    expect([adoptIn, handOvers]).toEqual([["us-east-1"], []]);
  });

  test("is nothing to adopt where the configuration made it", () => {
    const [region] = normalizedAccount({}, { defaultDocument: "manage" }).regions;
    const own = region?.defaultDocument?.content;
    const content = (inputs: object): string =>
      JSON.stringify({ ...own, inputs: { ...own?.inputs, ...inputs } });
    const made = content({ kmsKeyId: "arn:aws:kms:us-east-1:222233334444:key/own" });

    const { adoptions, handOvers } = adoptionOf({ content: made, sharedWith: ["333344445555"] });
    expect([adoptions, handOvers]).toEqual([[], []]);

    const changed = content({ kmsKeyId: "own", idleSessionTimeout: "5" });
    const tags = { ManagedBy: "bastionless" };
    expect(adoptionOf({ content: changed, tags }).adoptions.map(({ changes }) => changes)).toEqual([
      [
        "It is imported and changed in place: encrypted, logged, with the organization's limits.",
        "inputs.idleSessionTimeout becomes 20, where it is 5.",
        "The account's own key takes the place of its key own.",
      ],
    ]);
  });

  test("is handed over where other accounts use it", () => {
    const { additions, handOvers } = adoptionOf({ sharedWith: ["333344445555"] });

    expect(additions.adoptDefaultDocumentIn).toEqual([]);
    expect(handOvers.map(({ why }) => why)).toEqual([
      "it is shared with 333344445555, which an adoption would end",
    ]);
  });

  test("is not proposed where it could not be read", () => {
    const account = { defaultDocument: "manage" };
    const { additions } = proposalFor(inventoryOf({ defaultDocument: unknown() }), { account });

    expect(additions.adoptDefaultDocumentIn).toEqual([]);
  });
});
