import type { DefaultDocumentFacts } from "../../inventory/facts/default-document-facts";
import { inventoryOf, known, unknown } from "../support/inventory-of";
import { proposalFor } from "../support/proposal-for";

const plain = { content: '{"schemaVersion":"1.0"}', versionName: "", sharedWith: [], tags: {} };

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
        ["Set defaultDocument: manage and, in us-east-1, adoptDefaultDocument: true."],
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
    expect(adoptionOf({ tags: { Team: "ops" }, versionName: "v2" }).adoptions).toEqual([
      {
        kind: "default-document",
        region: "us-east-1",
        name: "SSM-SessionManagerRunShell",
        changes: [
          "It is imported and changed in place: encrypted, logged, with the organization's limits.",
          "It loses its tags Team.",
          "Its new version has no name, where this one is v2.",
        ],
      },
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
