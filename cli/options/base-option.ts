/** `--base`, the same for every command that compares with a commit. */
export const baseOption = {
  kind: "optional-value",
  flags: "--base <commit>",
  description: "commit, branch or tag to compare the working tree with",
} as const;
