/** `--author`, the same for every command that writes to GitHub. */
export const authorOption = {
  kind: "value",
  flags: "--author <login>",
  description: "whom the token belongs to; nothing of anybody else is ever changed",
  default: "github-actions[bot]",
} as const;
