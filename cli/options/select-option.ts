/** `--select`, the same for every command that runs over stacks. */
export const selectOption = {
  kind: "list",
  flags: "--select <stacks>",
  description:
    "names, globs (payments-*), hub, tag:Environment=production or id:123456789012; a leading ! excludes",
} as const;
