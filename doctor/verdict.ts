import type { AccountDiagnosis } from "./diagnosis";

/** The gravest that was found; `unread`: a call failed, and what it hides may be a fault. */
export type Verdict = "unread" | "fault" | "unknown" | "good";

export function verdict(accounts: readonly AccountDiagnosis[]): Verdict {
  const findings = accounts.flatMap((account) => [
    ...account.findings,
    ...account.instances.flatMap((instance) => instance.findings),
  ]);
  const statuses = new Set(findings.map(({ status }) => status));
  if (statuses.has("unread")) return "unread";
  // A session that nobody records is no session that anybody wants.
  if (statuses.has("fault") || statuses.has("warning")) return "fault";
  return statuses.has("unknown") ? "unknown" : "good";
}
