import { resolve } from "node:path";

import { defineCommand } from "../define-command";
import { exitCodes } from "../exit-codes";
import { baseOption } from "../options/base-option";
import { configOption } from "../options/config-option";
import { selectOption } from "../options/select-option";

/** Jobs of one GitHub matrix, without the hub's. */
const maximumShards = 255;

/** Divides a run over the jobs of a CI system. */
export const matrix = defineCommand({
  name: "matrix",
  summary:
    "Print a CI matrix as JSON on one line: stacks in shards, the hub in one of its own (`hub: true`).",
  options: {
    shards: {
      kind: "value",
      flags: "--shards <number>",
      description: `shards at most, 1 to ${maximumShards}, the hub's not counted`,
      default: "10",
    },
    select: selectOption,
    base: { ...baseOption, description: `only what \`affected\` finds: ${baseOption.description}` },
    config: configOption,
  },
  examples: [
    "matrix --shards 20",
    "matrix --shards 20 --select '!hub'",
    "matrix --shards 20 --base origin/main",
  ],
  async run({ shards, select, base, config }, context) {
    const most = shardCount(shards);
    const [{ loadConfiguration }, { selectStacks }, { shardStacks }] = await Promise.all([
      import("../load-configuration.js"),
      import("../select-stacks.js"),
      import("../shard-stacks.js"),
    ]);
    const organization = loadConfiguration(config, context.io);
    if (organization === undefined) return exitCodes.error;
    const selected = selectStacks(organization, select);
    if (base === undefined) {
      context.io.print(JSON.stringify({ include: shardStacks(selected, most) }));
      return exitCodes.ok;
    }
    if (resolve(config) !== resolve(configOption.default)) {
      throw new Error(
        `--base compares what main.ts synthesizes, which is ${configOption.default}, not ${config}. Leave out one of --base and --config.`,
      );
    }
    const { findAffected } = await import("../find-affected.js");
    const { added, changed } = await findAffected(base, context);
    const affected = new Set([...added, ...changed]);
    const names = selected.filter((name) => affected.has(name));
    context.io.print(JSON.stringify({ include: shardStacks(names, most) }));
    return exitCodes.ok;
  },
});

function shardCount(text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= maximumShards) return count;
  throw new Error(
    `--shards ${JSON.stringify(text)}: expected a whole number from 1 to ${maximumShards}, for a GitHub matrix has at most 256 jobs and the hub's is one of them.`,
  );
}
