import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";

export function instanceNotRunning({ instance }: InstanceCase): DoctorFinding | undefined {
  const cause = "instance-not-running";
  switch (instance.state) {
    case "running":
      return undefined;
    case "stopped":
      return {
        cause,
        status: "fault",
        found: "The instance is stopped.",
        fix: ["Start it, or terminate it if nobody needs it."],
      };
    default:
      return {
        cause,
        status: "unknown",
        found: `The instance is ${instance.state}.`,
        fix: ["Look again in a few minutes."],
      };
  }
}
