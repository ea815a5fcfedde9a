import type { AccountDiscovery } from "../../../adoption/discovery";
import { checkProposals } from "../../../cli/discover/check-proposals";
import { unreadableAccount } from "../../../cli/discover/unreadable-account";
import { minimalAccount } from "../../support/organization-of";
import { writeConfiguration } from "../../support/write-configuration";

function proposed(name: string, id: string, added = ""): AccountDiscovery {
  const text = `id: "${id}"\nregions: [us-east-1]\nowners: [web@example.com]\n${added}`;
  const file = `accounts/${name}.yaml`;
  return {
    ...unreadableAccount({ name, accountId: id }, "nobody looked"),
    proposal: { file, isNew: true, text, diff: "", problems: [] },
  };
}

function problems(discoveries: readonly AccountDiscovery[]): readonly unknown[] {
  return discoveries.map(({ name, proposal }) => [
    name,
    proposal?.problems.map((text) => text.split("\n")[0]),
  ]);
}

describe("proposed files, all together", () => {
  const config = writeConfiguration({ payments: minimalAccount("222233334444") });

  test("are valid, or each says what is wrong with it", () => {
    const web = proposed("web", "333344445555");
    const shop = proposed("shop", "444455556666", "colour: blue\n");

    expect(problems(checkProposals(config(), [web]))).toEqual([["web", []]]);
    expect(problems(checkProposals(config(), [web, shop]))).toEqual([
      ["web", []],
      ["shop", ["config/accounts/shop.yaml:4:1 ERROR UNKNOWN_KEY colour"]],
    ]);
  });

  test("are wrong, each of them, where they make another file wrong", () => {
    const accounts = Array.from({ length: 200 }, (_, index) =>
      proposed(`account-${index}`, String(333_000_000_000 + index)),
    );

    const counts = checkProposals(config(), accounts).map(
      ({ proposal }) => proposal?.problems.length,
    );

    // The cell holds 200 accounts: with `payments`, which is one of them, that is one too many.
    expect(new Set(counts)).toEqual(new Set([1]));
  });

  test("that are none leave the discoveries as they are", () => {
    const nothing = [
      unreadableAccount({ name: "web", accountId: "333344445555" }, new Error("No.")),
    ];

    expect(checkProposals(config(), nothing)).toBe(nothing);
    expect(nothing[0]?.unread).toEqual([{ what: "the account", why: "Error: No" }]);
  });
});
