import { readFileSync } from "node:fs";
import { join } from "node:path";

import { requiredProviders } from "../providers/required-providers";
import type { SchemaUsage } from "./gateway";

/** Blocks of Terraform's JSON syntax whose labels are a type and a name. */
const typedBlocks = ["resource", "data", "ephemeral", "action", "list"];

/** Blocks that name types in addresses, which may be in the state only. */
const addressBlocks = ["moved", "import", "removed"];

/**
 * What the provider schemas for some stacks can be cut down to. One usage for all stacks of a run
 * costs nothing more than one each, and finds more of what is in a state only: see `lacksSchema`.
 *
 * Every provider gets the types of all: a type that a provider does not have cuts nothing.
 *
 * @param stackFolders each holds `cdk.tf.json`
 * @returns `full` where a stack calls modules, whose types only Terraform can know
 * @throws ProviderError when a stack cannot be read
 */
export function schemaUsage(...stackFolders: readonly string[]): SchemaUsage | "full" {
  const sources = new Set(stackFolders.flatMap((folder) => Object.keys(requiredProviders(folder))));
  const configurations = stackFolders.map(
    (folder) => JSON.parse(readFileSync(join(folder, "cdk.tf.json"), "utf8")) as Configuration,
  );
  if (configurations.some(({ module }) => module !== undefined)) return "full";
  const types = [...new Set(configurations.flatMap(typesOf))].sort();
  return Object.fromEntries([...sources].sort().map((source) => [source, { types }]));
}

type Configuration = Readonly<Record<string, unknown>>;

function typesOf(configuration: Configuration): readonly string[] {
  const labels = typedBlocks.flatMap((block) => Object.keys(configuration[block] ?? {}));
  const addresses = addressBlocks.map((block) => JSON.stringify(configuration[block] ?? []));
  return [...labels, ...addresses.flatMap((text) => text.match(/\b[a-z][a-z0-9]*_\w+/g) ?? [])];
}
