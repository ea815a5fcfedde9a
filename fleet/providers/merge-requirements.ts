import { ProviderError } from "./provider-error";
import type { ProviderRequirements } from "./required-providers";

/**
 * What all the stacks of a run require together.
 *
 * @throws ProviderError `PROVIDER_VERSIONS_DIFFER`: a lock file holds one version of a provider
 */
export function mergeRequirements(
  requirements: readonly ProviderRequirements[],
): ProviderRequirements {
  const merged = new Map<string, string>();
  for (const [source, version] of requirements.flatMap((one) => Object.entries(one))) {
    const other = merged.get(source) ?? version;
    if (other !== version) {
      throw new ProviderError(
        "PROVIDER_VERSIONS_DIFFER",
        `The stacks require ${source} in version ${other} and in version ${version}; expected one.`,
        "Synthesize all of them again, with the same code.",
      );
    }
    merged.set(source, version);
  }
  return Object.fromEntries(merged);
}
