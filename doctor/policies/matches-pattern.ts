/** As IAM compares: `*` any text, `?` one character. */
export function matchesPattern(text: string, pattern: string): boolean {
  const source = pattern
    .split("")
    .map((one) =>
      one === "*" ? ".*" : one === "?" ? "." : one.replace(/[\\^$.|+()[\]{}]/, "\\$&"),
    )
    .join("");
  return new RegExp(`^${source}$`, "s").test(text);
}
