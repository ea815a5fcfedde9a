import { freeSharingCell } from "../../../model/edit/free-sharing-cell";
import { minimalAccount, organizationOf } from "../../support/organization-of";

/** So many accounts in each cell, from cell 1 on; every other one in another region. */
function cells(...sizes: readonly number[]): Parameters<typeof freeSharingCell>[0] {
  const accounts = sizes.flatMap((size, index) =>
    Array.from({ length: size }, (_, number) => {
      const cell = index + 1;
      const id = String(100_000_000_000 + cell * 1000 + number);
      const regions = [number % 2 === 0 ? "us-east-1" : "eu-west-1"];
      return [`account-${id}`, { ...minimalAccount(id), regions, sharingCell: cell }] as const;
    }),
  );
  return organizationOf({ accounts: Object.fromEntries(accounts) });
}

describe("freeSharingCell", () => {
  test.each<[readonly number[], number]>([
    [[], 1],
    [[199], 1],
    [[200], 2],
    [[200, 3], 2],
    [[200, 200], 3],
    [[200, 200, 1], 3],
    [[10, 200], 1],
  ])("with %j accounts in its cells a new account belongs to cell %d", (sizes, cell) => {
    expect(freeSharingCell(cells(...sizes))).toBe(cell);
  });

  test("counts those that are about to be added beside it", () => {
    const organization = cells(199);

    expect(freeSharingCell(organization, [1])).toBe(2);
    expect(freeSharingCell(organization, Array<number>(201).fill(1))).toBe(2);
    expect(freeSharingCell(organization, [1, ...Array<number>(200).fill(2)])).toBe(3);
  });

  test("a retired account has left its place", () => {
    const organization = cells(200);
    const { hub } = organization;
    const [region] = hub.regions;
    if (region === undefined) throw new Error("the hub has a region");
    const documents = region.documents.map((document) => ({
      ...document,
      sharedWith: document.sharedWith.slice(1),
    }));

    expect(
      freeSharingCell({
        ...organization,
        hub: { ...hub, regions: [{ ...region, documents }, ...hub.regions.slice(1)] },
      }),
    ).toBe(1);
  });
});
