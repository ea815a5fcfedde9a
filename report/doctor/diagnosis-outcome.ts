import type { AccountDiagnosis } from "../../doctor/diagnosis";
import { counted } from "../run/counted";

/** What was found in an account, in a few words. */
export function diagnosisOutcome({ findings, instances }: AccountDiagnosis): string {
  const count = (session: AccountDiagnosis["instances"][number]["session"]): number =>
    instances.filter((instance) => instance.session === session).length;
  const [limited, impossible, unknown] = [count("limited"), count("impossible"), count("unknown")];
  const warned = instances.filter((instance) =>
    instance.findings.some(({ status }) => status === "warning"),
  ).length;
  return [
    `sessions on ${count("possible")} of ${counted(instances.length, "instance")}`,
    ...(limited > 0 ? [`by some documents alone on ${limited}`] : []),
    ...(impossible > 0 ? [`prevented on ${impossible}`] : []),
    ...(unknown > 0 ? [`nobody can tell on ${unknown}`] : []),
    ...(warned > 0 ? [`a warning on ${warned}`] : []),
    ...(findings.length > 0 ? [`${counted(findings.length, "finding")} for the account`] : []),
  ].join(", ");
}
