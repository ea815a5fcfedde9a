/** Terraform's names of processor architectures, where they differ from Node's. */
const architectures: Readonly<Record<string, string>> = { x64: "amd64", ia32: "386" };

/** Terraform's name of a platform: `linux_amd64`. */
export function terraformPlatform(
  platform: string = process.platform,
  architecture: string = process.arch,
): string {
  return `${platform}_${architectures[architecture] ?? architecture}`;
}
