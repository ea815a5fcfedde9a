import type { DoctorFinding } from "../../doctor/diagnosis";

/** `log-group-missing`, or with its status where it is no fault: `agent-too-old, warning`. */
export function findingTitle({ cause, status }: DoctorFinding): string {
  return status === "fault" ? cause : `${cause}, ${status}`;
}
