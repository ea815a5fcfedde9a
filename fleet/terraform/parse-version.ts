/**
 * What the text of `version` says: `1.11.4`, or of OpenTofu `tofu 1.12.6`. In JSON both call
 * themselves Terraform, and either may be installed under the other's name.
 *
 * @returns `undefined` when it is the text of neither
 */
export function parseVersion(text: string): string | undefined {
  const [, product, version] = /^(Terraform|OpenTofu) v(\S+)$/m.exec(text) ?? [];
  return product === "OpenTofu" && version !== undefined ? `tofu ${version}` : version;
}
