import type { Diagnosis, DoctorFinding } from "../../doctor/diagnosis";
import { instanceTitle } from "./instance-title";

export interface DiagnosisRow {
  readonly account: string;
  /** `region us-east-1`, or an instance. */
  readonly place: string;
  readonly finding: DoctorFinding;
}

/** Every finding of a diagnosis, account by account. */
export function diagnosisRows({ accounts }: Diagnosis): readonly DiagnosisRow[] {
  return accounts.flatMap(({ findings, instances, name }) => [
    ...findings.map((finding) => ({
      account: name,
      place: finding.region === undefined ? "the account" : `region ${finding.region}`,
      finding,
    })),
    ...instances.flatMap((instance) =>
      instance.findings.map((finding) => ({
        account: name,
        place: instanceTitle(instance),
        finding,
      })),
    ),
  ]);
}
