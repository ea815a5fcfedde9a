/** `--json`, the same for every command that has a result for machines. */
export const jsonOption = {
  kind: "switch",
  flags: "--json",
  description: "print the result as JSON",
} as const;
