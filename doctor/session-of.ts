import type { DoctorFinding, InstanceDiagnosis } from "./diagnosis";

type Session = InstanceDiagnosis["session"];

/**
 * Whether a session is possible on an instance, document by document.
 *
 * @param documentNames those that people of the account may start
 * @param findings of the instance, and of its region
 */
export function sessionOf(
  documentNames: readonly string[],
  findings: readonly DoctorFinding[],
): Session {
  // Without a document of the hub there may be one of the account's own.
  const names = documentNames.length === 0 ? [""] : documentNames;
  const sessions = new Set(names.map((name) => sessionBy(name, findings)));
  if (!sessions.has("impossible")) return sessions.has("unknown") ? "unknown" : "possible";
  if (sessions.has("possible")) return "limited";
  return sessions.has("unknown") ? "unknown" : "impossible";
}

function sessionBy(name: string, findings: readonly DoctorFinding[]): Session {
  const statuses = new Set(
    findings
      .filter(({ documents }) => documents?.includes(name) ?? true)
      .map(({ status }) => status),
  );
  if (statuses.has("fault")) return "impossible";
  return statuses.has("unknown") || statuses.has("unread") ? "unknown" : "possible";
}
