import type { LaunchState, TemplateState } from "./group-state";
import { numberOfVersion } from "./number-of-version";

/** A group as far as what it launches, and has launched, is concerned. */
export interface LaunchedGroup {
  /** Absent: it launches from a launch configuration. */
  readonly launch?: Pick<LaunchState, "templateId" | "version">;
  readonly instances: readonly LaunchedInstance[];
}

interface LaunchedInstance {
  readonly lifecycleState: string;
  readonly launchTemplate?: { readonly id: string; readonly version: string };
}

export interface RotationReasons<Group extends LaunchedGroup = LaunchedGroup> {
  /** Instances that are not of the template's latest version. */
  readonly behind: readonly Group["instances"][number][];
  /** Whether its next instance would not be of that version either. */
  readonly launchesBehind: boolean;
  /** Why, one sentence each; empty: the group and its instances match. */
  readonly reasons: readonly string[];
}

/**
 * Says what of a group does not match its launch template's latest version, and why: its instances,
 * and the group itself, which launches the next ones. An instance that leaves the group is no reason.
 */
export function rotationReasons<Group extends LaunchedGroup>(
  { instances, launch }: Group,
  template: TemplateState,
): RotationReasons<Group> {
  const latest = String(template.latestVersion);
  const staying = instances.filter(({ lifecycleState }) => !leaves.test(lifecycleState));
  const behind = staying.filter(
    ({ launchTemplate }) => launchTemplate?.id !== template.id || launchTemplate.version !== latest,
  );
  const launchesBehind =
    launch?.templateId !== template.id || numberOfVersion(launch.version, template) !== latest;

  const counts = new Map<string, number>();
  for (const { launchTemplate } of behind) {
    const from =
      launchTemplate === undefined
        ? "a launch configuration, or by hand"
        : originOf(launchTemplate.id, launchTemplate.version, template);
    counts.set(from, (counts.get(from) ?? 0) + 1);
  }
  const reasons = [...counts].map(
    ([from, count]) =>
      `${count} of ${staying.length} ${staying.length === 1 ? "instance" : "instances"} from ${from}; the latest is version ${latest}.`,
  );
  if (launchesBehind && behind.length === 0) {
    const from =
      launch === undefined
        ? "a launch configuration"
        : originOf(launch.templateId, launch.version, template);
    reasons.push(`It launches from ${from}; the latest is version ${latest}.`);
  }
  return { behind, launchesBehind, reasons };
}

/** States of an instance that the group lets go. */
const leaves = /^(Terminat|Detach)/;

function originOf(templateId: string, version: string, { id, name }: TemplateState): string {
  return templateId === id
    ? `version ${version} of ${name}`
    : `another launch template, ${templateId}`;
}
