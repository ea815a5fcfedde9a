/** Terraform's names of processor architectures, where they differ from Node's. */
const architectures: Readonly<Record<string, string>> = { x64: "amd64", ia32: "386" };

/** Terraform's names of operating systems, where they differ from Node's. */
const systems: Readonly<Record<string, string>> = { win32: "windows" };

/** Terraform's name of a platform, such as `linux_amd64`. @default this machine's */
export function terraformPlatform(
  platform: string = process.platform,
  architecture: string = process.arch,
): string {
  return `${systems[platform] ?? platform}_${architectures[architecture] ?? architecture}`;
}
