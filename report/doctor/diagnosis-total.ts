import type { Diagnosis, DoctorCause } from "../../doctor/diagnosis";
import { counted } from "../run/counted";

/** One sentence on all accounts, and one on the causes, the most frequent first. */
export function diagnosisTotal({ accounts }: Diagnosis): readonly string[] {
  const instances = accounts.flatMap((account) => account.instances);
  const possible = instances.filter(({ session }) => session === "possible").length;
  const findings = accounts.flatMap((account) => [
    ...account.findings,
    ...account.instances.flatMap((instance) => instance.findings),
  ]);
  const counts = new Map<DoctorCause, number>();
  for (const { cause } of findings) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  const causes = [...counts]
    .sort(([one, many], [other, few]) => few - many || (one < other ? -1 : 1))
    .map(([cause, count]) => `${cause} ${count}`);
  return [
    `Sessions are possible on ${possible} of ${counted(instances.length, "instance")} in ${counted(accounts.length, "account")}.`,
    ...(causes.length === 0 ? [] : [`Causes: ${causes.join(", ")}.`]),
  ];
}
