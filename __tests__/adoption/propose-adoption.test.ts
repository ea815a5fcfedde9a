import { inventoryOf, known } from "../support/inventory-of";
import { proposalFor } from "../support/proposal-for";

describe("a default document that exists", () => {
  const there = inventoryOf({ defaultDocument: known('{"schemaVersion":"1.0"}') });

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
});
