/** Whether IAM's `ArnLike` would match: `*` is any characters, slashes too; `?` is one. */
export function matchesArnPattern(arn: string, pattern: string): boolean {
  const expression = pattern.replaceAll(/[*?]|[^*?]+/g, (part) => {
    if (part.startsWith("*")) return ".*";
    return part === "?" ? "." : part.replaceAll(/[\\^$.|+()[\]{}]/g, "\\$&");
  });
  return new RegExp(`^${expression}$`, "s").test(arn);
}
