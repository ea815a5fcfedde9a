import { swapRefusals } from "../../../fleet/guards/swap-refusals";

describe("swapRefusals", () => {
  it("refuses both of two files that exchanged their ids", () => {
    const names = ["hub", "orders", "payments"];
    const summaries = [
      swapRefusals({ name: "orders", formerName: "payments" }, names),
      swapRefusals({ name: "payments", formerName: "orders" }, names),
    ].flatMap((refusals) => refusals.map(({ summary }) => summary));

    expect(summaries).toEqual([
      "ACCOUNT_IDS_SWAPPED: The account of orders was applied as payments before, and there is " +
        "another file for payments now: account ids were exchanged between files.",
      "ACCOUNT_IDS_SWAPPED: The account of payments was applied as orders before, and there is " +
        "another file for orders now: account ids were exchanged between files.",
    ]);
  });

  it("says how to get out", () => {
    expect(
      swapRefusals({ name: "a", formerName: "b" }, ["a", "b"]).map(({ nextStep }) => nextStep),
    ).toEqual([
      "Give each file its former id again. To rename several files, apply one renaming after the " +
        "other, so that no file takes a name that is still in use.",
    ]);
  });

  it("refuses an account that took the hub's id", () => {
    expect(swapRefusals({ name: "orders", formerName: "hub" }, ["hub", "orders"])).toHaveLength(1);
  });

  it("lets a renamed file go", () => {
    expect(swapRefusals({ name: "orders", formerName: "shop" }, ["hub", "orders"])).toEqual([]);
  });

  it("lets an account go whose state has no name yet", () => {
    expect(swapRefusals({ name: "orders" }, ["hub", "orders"])).toEqual([]);
  });
});
