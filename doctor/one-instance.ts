import type { AccountDiagnosis } from "./diagnosis";

/**
 * What diagnoses say of one instance: its account alone, with what concerns its region. Where nobody
 * has it, what could not be read, since it may be there.
 */
export function oneInstance(
  diagnoses: readonly AccountDiagnosis[],
  instanceId: string,
): readonly AccountDiagnosis[] {
  const found = diagnoses.flatMap((diagnosis) => {
    const instances = diagnosis.instances.filter((one) => one.instanceId === instanceId);
    if (instances.length === 0) return [];
    const findings = diagnosis.findings.filter(({ region }) =>
      instances.some((one) => region === undefined || one.region === region),
    );
    return [{ ...diagnosis, findings, instances }];
  });
  if (found.length > 0) return found;
  return diagnoses.flatMap((diagnosis) => {
    const findings = diagnosis.findings.filter(({ cause }) => cause === "account-not-readable");
    return findings.length === 0 ? [] : [{ ...diagnosis, findings, instances: [] }];
  });
}
