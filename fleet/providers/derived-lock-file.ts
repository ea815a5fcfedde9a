import type { ProviderPackage } from "./provider-package";

/**
 * The dependency lock file of one stack: the versions of the verified packages, without hashes.
 *
 * With hashes, every command of Terraform would hash every package again. A saved plan embeds this
 * file, so plan and apply must derive the same bytes: it is a function of sources and versions only.
 *
 * @param packages what the stack requires, and nothing else: `init` would drop the rest
 */
export function derivedLockFile(
  packages: readonly Pick<ProviderPackage, "source" | "version">[],
): string {
  const blocks = [...packages]
    .sort((a, b) => (a.source < b.source ? -1 : 1))
    .map(
      ({ source, version }) =>
        `\nprovider "${source}" {\n  version     = "${version}"\n  constraints = "${version}"\n}\n`,
    );
  const head = [
    "# Derived from the committed lock file, whose hashes were verified before this was written.",
    "# Do not commit it, and do not start Terraform by hand with packages that nobody verified.",
  ];
  return `${head.join("\n")}\n${blocks.join("")}`;
}
