import type { TemplateState } from "./group-state";

/** A version of a launch template by its number, where a group has `$Latest` or `$Default`. */
export function numberOfVersion(
  version: string,
  { defaultVersion, latestVersion }: Pick<TemplateState, "defaultVersion" | "latestVersion">,
): string {
  if (version === "$Latest") return String(latestVersion);
  return version === "$Default" ? String(defaultVersion) : version;
}
