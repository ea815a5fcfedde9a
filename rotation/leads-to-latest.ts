import type { GroupState, RefreshState, TemplateState } from "./group-state";
import { numberOfVersion } from "./number-of-version";

/** Whether a refresh takes a group to its launch template's latest version, whoever started it. */
export function leadsToLatest(
  { desired }: RefreshState,
  { launch }: GroupState,
  template: TemplateState,
): boolean {
  const aim = desired ?? launch;
  return (
    aim?.templateId === template.id &&
    numberOfVersion(aim.version, template) === String(template.latestVersion)
  );
}
