import { readFileSync } from "node:fs";
import { join } from "node:path";

import { z } from "zod";

import { ProviderError } from "./provider-error";
import { sourcePattern } from "./source-pattern";
import { versionPattern } from "./version-pattern";

/** Exact versions by fully qualified source. */
export type ProviderRequirements = Readonly<Record<string, string>>;

const synthesized = z.object({
  terraform: z.object({
    required_providers: z
      .record(z.string(), z.object({ source: z.string(), version: z.string() }))
      .default({}),
  }),
});

/**
 * What one synthesized stack requires.
 *
 * @param stackFolder holds `cdk.tf.json`
 * @throws ProviderError `STACK_UNREADABLE`, or `PROVIDER_NOT_PINNED` when a source is not fully
 *   qualified or a version is a range: nothing could be verified before Terraform chose
 */
export function requiredProviders(stackFolder: string): ProviderRequirements {
  const file = join(stackFolder, "cdk.tf.json");
  const entries = Object.values(read(file).terraform.required_providers);
  for (const { source, version } of entries) {
    if (!sourcePattern.test(source) || !versionPattern.test(version)) {
      throw new ProviderError(
        "PROVIDER_NOT_PINNED",
        `${file} requires ${JSON.stringify(source)} in version ${JSON.stringify(version)}; ` +
          "expected a source such as registry.terraform.io/hashicorp/aws and one exact version.",
        "Pin the provider where the stack adds it.",
      );
    }
  }
  return Object.fromEntries(entries.map(({ source, version }) => [source, version]));
}

function read(file: string): z.infer<typeof synthesized> {
  try {
    return synthesized.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw new ProviderError(
      "STACK_UNREADABLE",
      `${file} cannot be read, or is not what synthesis writes.`,
      "Synthesize again.",
    );
  }
}
