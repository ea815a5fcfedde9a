import type { DoctorFinding } from "./diagnosis";

/** Whether a fault prevents every session, so that what comes of it need not be told. */
export function isPrevented(findings: readonly DoctorFinding[]): boolean {
  return findings.some(({ documents, status }) => status === "fault" && documents === undefined);
}
