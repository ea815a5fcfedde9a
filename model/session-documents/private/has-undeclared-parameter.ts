/**
 * Whether the command holds a `{{` that is not one of the declared parameters.
 *
 * What the declared ones leave is joined before it is searched, so that braces around a parameter
 * cannot form another one once its value is filled in.
 */
export function hasUndeclaredParameter(command: string, declared: readonly string[]): boolean {
  const rest = declared.reduce(
    (text, name) => text.replaceAll(new RegExp(`\\{\\{ *${name} *\\}\\}`, "g"), ""),
    command,
  );
  return rest.includes("{{");
}
