import type { Diagnosis, DoctorFinding, InstanceDiagnosis } from "../../doctor/diagnosis";
import { counted } from "../run/counted";

/** One sentence on all accounts, and one on the causes of each status, the most frequent first. */
export function diagnosisTotal({ accounts }: Diagnosis): readonly string[] {
  const instances = accounts.flatMap((account) => account.instances);
  const count = (session: InstanceDiagnosis["session"]): number =>
    instances.filter((instance) => instance.session === session).length;
  const limited = count("limited");
  const findings = accounts.flatMap((account) => [
    ...account.findings,
    ...account.instances.flatMap((instance) => instance.findings),
  ]);
  return [
    `Sessions are possible on ${count("possible")} of ${counted(instances.length, "instance")} in ${counted(accounts.length, "account")}${limited > 0 ? `, and by some documents alone on ${limited}` : ""}.`,
    ...sentences.flatMap(([status, word]) => {
      const causes = causesOf(findings.filter((finding) => finding.status === status));
      return causes.length === 0 ? [] : [`${word}: ${causes.join(", ")}.`];
    }),
  ];
}

const sentences = [
  ["fault", "Causes"],
  ["warning", "Warnings"],
  ["unknown", "Nobody can tell"],
  ["unread", "Could not be read"],
] as const;

function causesOf(findings: readonly DoctorFinding[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { cause } of findings) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  return [...counts]
    .sort(([one, many], [other, few]) => few - many || (one < other ? -1 : 1))
    .map(([cause, count]) => `${cause} ${count}`);
}
