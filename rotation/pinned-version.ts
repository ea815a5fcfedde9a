import type { GroupState } from "./group-state";

/**
 * The version to write into a group before its refresh, so that AWS can go back to it: a group that
 * follows `$Latest` or `$Default` has no such version of its own. It is the one that most of its
 * instances have.
 *
 * @returns `undefined` where the group names a version, or none of its instances has one
 */
export function pinnedVersion({ instances, launch }: GroupState): string | undefined {
  if (launch?.version.startsWith("$") !== true) return undefined;
  const counts = new Map<string, number>();
  for (const { launchTemplate } of instances) {
    if (launchTemplate?.id !== launch.templateId) continue;
    counts.set(launchTemplate.version, (counts.get(launchTemplate.version) ?? 0) + 1);
  }
  const [most] = [...counts].sort(
    ([one, count], [other, others]) => others - count || Number(other) - Number(one),
  );
  return most?.[0];
}
