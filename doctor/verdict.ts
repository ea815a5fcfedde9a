import type { AccountDiagnosis } from "./diagnosis";

/** The gravest that was found: `unread`: there may be instances that nobody saw. */
export type Verdict = "unread" | "fault" | "unknown" | "good";

export function verdict(accounts: readonly AccountDiagnosis[]): Verdict {
  const findings = accounts.flatMap((account) => [
    ...account.findings,
    ...account.instances.flatMap((instance) => instance.findings),
  ]);
  if (findings.some(({ cause }) => cause === "account-not-readable")) return "unread";
  const statuses = new Set(findings.map(({ status }) => status));
  // A session that nobody records is no session that anybody wants.
  if (statuses.has("fault") || statuses.has("warning")) return "fault";
  return statuses.has("unknown") ? "unknown" : "good";
}
