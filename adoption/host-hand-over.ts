import type { AutoScalingGroupFacts } from "../inventory/facts/auto-scaling-group-facts";
import { agentFile } from "./agent-file";
import type { HandOver } from "./discovery";
import type { LaunchUnit } from "./launch-unit-of";

export interface HostHandOverProps {
  readonly region: string;
  readonly group: AutoScalingGroupFacts;
  readonly why: readonly string[];
  /** What has to be done before anything else, in sentences. */
  readonly change: readonly string[];
  /** What it launches from, where it could be read. */
  readonly unit?: LaunchUnit;
}

/** The change of a group and of what it launches from, for their owner. */
export function hostHandOver(props: HostHandOverProps): HandOver {
  const { change, group, region, unit: { host, source } = {}, why } = props;
  const { launch, name } = group;
  const from =
    launch.kind === "launch-template"
      ? `launch template ${launch.name}`
      : launch.kind === "launch-configuration"
        ? `launch configuration ${launch.name}`
        : "what it launches from";
  const owners = new Set([group.ownedBy ?? [], source?.ownedBy ?? []].flat());
  const script = host === undefined ? "a script that installs it" : agentFile(host);
  return {
    kind: "auto-scaling-group",
    region,
    name,
    why: why.join("; "),
    change: [
      ...change,
      ...[...owners].map(
        (owner) => `Make these changes in ${owner}: it would undo them elsewhere.`,
      ),
      ...(launch.kind === "launch-configuration"
        ? [`Move the group from its ${from} to a launch template: AWS makes no new ones.`]
        : []),
      `Have the ${from} bring ssm-agent to 3.3.40.0 or newer (${script}), require IMDSv2 (metadata-options.json) and name no key pair.`,
      source?.data.instanceProfile === undefined
        ? "Give it an instance profile, and list its role in existingInstanceRoles, or give the role sessions-policy.json."
        : `Keep its instance profile ${source.data.instanceProfile}: its role gets the policy for sessions by existingInstanceRoles.`,
      "Then replace its instances by an instance refresh.",
    ],
    ...(host !== undefined && { host }),
  };
}
