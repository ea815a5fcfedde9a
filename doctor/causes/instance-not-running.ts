import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";

export function instanceNotRunning({ instance }: InstanceCase): DoctorFinding | undefined {
  if (instance.state === "running") return undefined;
  return {
    cause: "instance-not-running",
    status: "fault",
    found: `The instance is ${instance.state}.`,
    fix: ["Start it, or terminate it if nobody needs it."],
  };
}
