import { createHash } from "node:crypto";

/** One job of a CI matrix. */
export interface Shard {
  /** 1 and up; 0 is the hub's. */
  readonly shard: number;
  /** Number of shards beside the hub's. */
  readonly of: number;
  /** As `--select` takes it: names with commas between them, sorted. */
  readonly stacks: string;
  /** Whether this is the hub's own shard: it has to run before the others where it is applied. */
  readonly hub: boolean;
}

/**
 * Divides stacks over shards: the hub has one of its own, the others are in parts whose sizes differ
 * by one at most; no shard is empty.
 *
 * The order is that of a hash of the names, cut at equal distances. So accounts that are named and
 * built alike do not meet in one shard, and a further account moves at most one other over each
 * cut.
 *
 * @param shards shards beside the hub's, at most; 1 and up
 */
export function shardStacks(names: readonly string[], shards: number): readonly Shard[] {
  const others = names
    .filter((name) => name !== "hub")
    .map((name) => ({ name, order: createHash("sha256").update(name).digest("hex") }))
    .sort((one, other) => (one.order < other.order ? -1 : 1))
    .map(({ name }) => name);
  const of = Math.min(shards, others.length);
  const cut = (part: number): number => Math.floor((part * others.length) / of);
  const parts = Array.from({ length: of }, (_, part) => ({
    shard: part + 1,
    of,
    stacks: others
      .slice(cut(part), cut(part + 1))
      .sort()
      .join(","),
    hub: false,
  }));
  return names.includes("hub") ? [{ shard: 0, of, stacks: "hub", hub: true }, ...parts] : parts;
}
