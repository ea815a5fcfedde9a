import type { AutoScalingGroupFacts } from "../inventory/facts/auto-scaling-group-facts";
import type { AdoptionStep } from "./discovery";
import type { LaunchSource } from "./launch-source-of";

export interface HostChangesProps {
  readonly region: string;
  readonly source: LaunchSource;
  readonly groups: readonly AutoScalingGroupFacts[];
  /** The proposed entry of the launch template. */
  readonly entry: Readonly<Record<string, unknown>>;
  /** Hops of the metadata service's answers today; `undefined`: nothing tells. */
  readonly hopLimit: number | undefined;
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
  const { data, id } = source;
  return [
    id === undefined
      ? "A launch template is made from the launch configuration."
      : `${id} is imported and gets a new version.`,
    "The agent is installed before the team's own scripts run.",
    "IMDSv2 is required.",
    entry["rootVolume"] === undefined
      ? "Volumes that the template lists are encrypted; those of the image as the account decides."
      : "Volumes are encrypted.",
    ...(hopLimit === undefined
      ? ["The metadata service answers over one hop: containers need metadataHopLimit: 2."]
      : []),
    ...(data.keyName === "" ? [] : [`New instances do not carry the key pair ${data.keyName}.`]),
    ...(data.instanceProfile === undefined
      ? ["New instances carry the account's instance profile for sessions."]
      : []),
  ];
}

function groupChanges({ id }: LaunchSource, { launch }: AutoScalingGroupFacts): readonly string[] {
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
    "`bastionless rotate` replaces its instances.",
  ];
}
