import type { StackHashes } from "./synthesize-project";

/** Names of stacks by what became of them; the hub first, then in the order of their names. */
export interface StackDifferences {
  /** Only in the later one. */
  readonly added: readonly string[];
  /** In both, with different Terraform JSON. */
  readonly changed: readonly string[];
  /** Only in the earlier one: the account's file is gone. */
  readonly removed: readonly string[];
  /** Number of stacks whose Terraform JSON is the same byte for byte. */
  readonly unchanged: number;
}

/** Compares two syntheses of a fleet by the hashes of their stacks. */
export function compareStacks(before: StackHashes, after: StackHashes): StackDifferences {
  const common = [...after.keys()].filter((name) => before.has(name));
  const changed = common.filter((name) => before.get(name) !== after.get(name));
  return {
    added: [...after.keys()].filter((name) => !before.has(name)),
    changed,
    removed: [...before.keys()].filter((name) => !after.has(name)),
    unchanged: common.length - changed.length,
  };
}
