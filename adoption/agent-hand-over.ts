import { agentFile } from "./agent-file";
import { agentHostOf } from "./agent-host-of";
import type { HandOver } from "./discovery";
import type { StandaloneInstance } from "./standalone-instances";

/** How the agent gets to an instance that no group replaces, and whose agent is not online. */
export function agentHandOver({ instance, isOnline, region }: StandaloneInstance): HandOver {
  const { imageId, instanceId, state } = instance;
  const host = agentHostOf(region, imageId);
  const script = host === undefined ? "by a script that installs it" : `by ${agentFile(host)}`;
  return {
    kind: "instance",
    region: region.name,
    name: instanceId,
    why:
      isOnline === undefined
        ? "whether an agent of it is online could not be read"
        : `no agent of it is online${state === "running" ? "" : `, and it is ${state}`}`,
    change: [
      ...(state === "running" ? [] : ["Start it, or terminate it."]),
      "Apply, and look with `bastionless doctor`: an agent that lacks nothing but a role comes online then.",
      `Otherwise bring ssm-agent to 3.3.40.0 or newer on it ${script}, as long as somebody can enter it.`,
    ],
    ...(host !== undefined && { host }),
  };
}
