import { vanishedAccounts } from "../../../fleet/guards/vanished-accounts";

const states = [
  { accountId: "111122223333", place: "/states/111122223333.tfstate" },
  { accountId: "222233334444", place: "/states/222233334444.tfstate" },
];

describe("vanishedAccounts", () => {
  it("refuses each state of an account without a file, and names the way back", () => {
    expect(vanishedAccounts(states, new Set(["111122223333"]))).toEqual([
      {
        summary:
          "ACCOUNT_VANISHED: No file describes the account 222233334444, and its state in " +
          "/states/222233334444.tfstate still manages resources.",
        nextStep:
          "Restore its file under config/accounts/ with `lifecycle: retired` and apply: that removes " +
          "the resources. Delete the file after that.",
      },
    ]);
  });

  it("refuses nothing where every state has its file", () => {
    expect(vanishedAccounts(states, new Set(["111122223333", "222233334444"]))).toEqual([]);
  });
});
