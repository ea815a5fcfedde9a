import fc from "fast-check";

import { selectStacks } from "../../cli/select-stacks";
import { shardStacks, type Shard } from "../../cli/shard-stacks";
import { minimalAccount, organizationOf } from "../support/organization-of";

const accounts = Array.from({ length: 300 }, (_, index) => `account-${index}`);

const namesOf = ({ stacks }: Shard): readonly string[] => stacks.split(",");

/** The shard of each stack. */
function places(shards: readonly Shard[]): ReadonlyMap<string, number> {
  return new Map(shards.flatMap((shard) => namesOf(shard).map((name) => [name, shard.shard])));
}

describe("shardStacks", () => {
  test("the hub has a shard of its own, the others are divided evenly", () => {
    expect(shardStacks(["hub", "a", "b", "c", "d", "e"], 2)).toEqual([
      { shard: 0, of: 2, stacks: "hub", hub: true },
      { shard: 1, of: 2, stacks: "c,d", hub: false },
      { shard: 2, of: 2, stacks: "a,b,e", hub: false },
    ]);
  });

  test("there are never more shards than stacks", () => {
    expect(shardStacks(["a", "b"], 255)).toEqual([
      { shard: 1, of: 2, stacks: "b", hub: false },
      { shard: 2, of: 2, stacks: "a", hub: false },
    ]);
    expect(shardStacks(["hub"], 10)).toEqual([{ shard: 0, of: 0, stacks: "hub", hub: true }]);
    expect(shardStacks([], 10)).toEqual([]);
  });

  test("every stack is in exactly one shard, no shard is empty, and sizes differ by one at most", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom("hub", ...accounts)),
        fc.integer({ min: 1, max: 255 }),
        (names, most) => {
          const shards = shardStacks(names, most);
          const sizes = shards.filter(({ hub }) => !hub).map((shard) => namesOf(shard).length);

          expect(shards.flatMap(namesOf).sort()).toEqual([...names].sort());
          expect(shards.length).toBeLessThanOrEqual(most + 1);
          expect(Math.min(1, ...sizes)).toBe(1);
          expect(Math.max(0, ...sizes) - Math.min(...sizes, Infinity)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test("a further account moves at most one other over each cut", () => {
    const before = places(shardStacks(accounts.slice(1), 10));
    for (const added of ["account-0", "zebra", "aardvark"]) {
      const after = places(shardStacks([...accounts.slice(1), added], 10));
      const moved = [...before].filter(([name, shard]) => after.get(name) !== shard);

      expect(moved.length).toBeLessThanOrEqual(9);
    }
  });

  test("accounts with like names are spread", () => {
    const names = [...accounts, ...accounts.map((name) => name.replace("account", "zone"))];
    const mixed = shardStacks(names, 2).map(
      (shard) => namesOf(shard).filter((name) => name.startsWith("zone")).length,
    );

    expect(Math.min(...mixed)).toBeGreaterThan(100);
  });

  test("a shard's stacks are what `--select` takes", () => {
    const names = ["payments", "Search-2", "data"];
    const organization = organizationOf({
      accounts: Object.fromEntries(
        names.map((name, index) => [name, minimalAccount(`22223333444${index}`)]),
      ),
    });

    const shards = shardStacks(selectStacks(organization, []), 2);

    expect(shards.map((shard) => selectStacks(organization, namesOf(shard)).join(","))).toEqual(
      shards.map(({ stacks }) => stacks),
    );
  });
});
