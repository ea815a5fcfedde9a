import type { AccountDiagnosis } from "../../doctor/diagnosis";
import { counted } from "../run/counted";

/** What was found in an account, in a few words. */
export function diagnosisOutcome({ findings, instances }: AccountDiagnosis): string {
  const count = (session: AccountDiagnosis["instances"][number]["session"]): number =>
    instances.filter((instance) => instance.session === session).length;
  const [impossible, unknown] = [count("impossible"), count("unknown")];
  return [
    `sessions on ${count("possible")} of ${counted(instances.length, "instance")}`,
    ...(impossible > 0 ? [`prevented on ${impossible}`] : []),
    ...(unknown > 0 ? [`nobody can tell on ${unknown}`] : []),
    ...(findings.length > 0 ? [`${counted(findings.length, "finding")} for the account`] : []),
  ].join(", ");
}
