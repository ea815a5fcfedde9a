import type { GroupState, TemplateState } from "./group-state";

export interface RotationReasons {
  /** Instances that are not of the template's latest version. */
  readonly instances: number;
  /** Why, one sentence each; empty: they all match. */
  readonly reasons: readonly string[];
}

/** Says which instances of a group do not match its launch template's latest version, and why. */
export function rotationReasons(
  { instances }: GroupState,
  { id, latestVersion, name }: TemplateState,
): RotationReasons {
  const latest = String(latestVersion);
  const others = new Map<string, number>();
  for (const { launchTemplate } of instances) {
    if (launchTemplate?.id === id && launchTemplate.version === latest) continue;
    const from = origin(launchTemplate, id, name);
    others.set(from, (others.get(from) ?? 0) + 1);
  }
  return {
    instances: [...others.values()].reduce((sum, count) => sum + count, 0),
    reasons: [...others].map(
      ([from, count]) =>
        `${count} of ${instances.length} ${instances.length === 1 ? "instance" : "instances"} from ${from}; the latest is version ${latest}.`,
    ),
  };
}

function origin(
  launched: GroupState["instances"][number]["launchTemplate"],
  id: string,
  name: string,
): string {
  if (launched === undefined) return "a launch configuration, or by hand";
  return launched.id === id
    ? `version ${launched.version} of ${name}`
    : `another launch template, ${launched.id}`;
}
