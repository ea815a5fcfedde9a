import type { AutoScalingGroupFacts } from "../inventory/facts/auto-scaling-group-facts";
import type { AdoptionStep } from "./discovery";
import type { LaunchSource } from "./launch-source-of";
import type { LaunchUnit } from "./launch-unit-of";

export interface HostChangesProps extends Pick<
  LaunchUnit,
  "groups" | "hopLimit" | "region" | "source"
> {
  /** The proposed entry of the launch template. */
  readonly entry: Readonly<Record<string, unknown>>;
}

/** What the first apply does with a launch template and its groups. */
export function hostChanges(props: HostChangesProps): readonly AdoptionStep[] {
  const { groups, region, source } = props;
  return [
    { kind: "launch-template", region, name: source.name, changes: templateChanges(props) },
    ...groups.map((group): AdoptionStep => ({
      kind: "auto-scaling-group",
      region,
      name: group.name,
      changes: groupChanges(source, group),
    })),
  ];
}

function templateChanges({ entry, hopLimit, source }: HostChangesProps): readonly string[] {
  const { data, description = "", id } = source;
  return [
    id === undefined
      ? "A launch template is made from the launch configuration."
      : `${id} is imported and gets a new version.`,
    "The agent is installed before the team's own scripts run.",
    "An instance that cannot get it runs on (agentFailure: continue).",
    "IMDSv2 is required.",
    entry["rootVolume"] === undefined
      ? "Volumes that the template lists are encrypted; those of the image as the account decides."
      : "Volumes are encrypted.",
    ...(hopLimit === undefined
      ? ["The metadata service answers over one hop: containers need metadataHopLimit: 2."]
      : []),
    ...(description === ""
      ? []
      : [`The new version has a description of its own, where this one is ${description}.`]),
    ...(data.keyName === "" ? [] : [`New instances do not carry the key pair ${data.keyName}.`]),
    ...(data.instanceProfile === undefined
      ? ["New instances carry the account's instance profile for sessions."]
      : []),
  ];
}

function groupChanges({ id }: LaunchSource, group: AutoScalingGroupFacts): readonly string[] {
  const { launch, maxSize, minSize } = group;
  const followsLatest = launch.kind === "launch-template" && launch.version === "$Latest";
  return [
    id === undefined
      ? "The group is imported and launches from the new template."
      : "The group is imported; its instances stay.",
    ...(followsLatest
      ? [
          "It follows $Latest: instances that it launches after the apply come from the new version.",
        ]
      : []),
    `Its least and greatest size are the file's from then on: ${minSize} and ${maxSize}.`,
    "`bastionless rotate` replaces its instances.",
  ];
}
