/** `--config`, the same for every command that reads the configuration. */
export const configOption = {
  kind: "value",
  flags: "--config <folder>",
  description: "folder of organization.yaml and accounts/",
  default: "config",
} as const;
