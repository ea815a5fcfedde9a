import type { DoctorFinding, InstanceDiagnosis } from "../../doctor/diagnosis";
import type { CutoverStep } from "../cutover";
import type { CutoverFacts } from "../cutover-facts";
import { judgeStep } from "../judge-step";
import { legacyHosts } from "../legacy-hosts";

/** On every running instance that stays, sessions are possible and recorded: nobody loses the only way in. */
export function seeThatSessionsWork(facts: CutoverFacts): CutoverStep {
  const { account, diagnosis } = facts;
  const isLegacy = legacyHosts(facts);
  const staying = diagnosis.instances.filter((one) => isRunning(one) && !isLegacy(one.region, one));
  const of = (...sessions: readonly InstanceDiagnosis["session"][]): readonly InstanceDiagnosis[] =>
    staying.filter(({ session }) => sessions.includes(session));

  /** What was found on an instance, and in its region as a whole. */
  const findingsOn = (instance: InstanceDiagnosis): readonly DoctorFinding[] => [
    ...diagnosis.findings.filter(({ region }) => [undefined, instance.region].includes(region)),
    ...instance.findings,
  ];
  const causes = (instances: readonly InstanceDiagnosis[], ...statuses: Status[]): string => {
    const found = instances.flatMap(findingsOn).filter(({ status }) => statuses.includes(status));
    return [...new Set(found.map(({ cause }) => cause))].sort().join(", ");
  };
  const prevented = of("impossible", "limited");
  const unrecorded = staying.filter((one) =>
    findingsOn(one).some(
      ({ cause, status }) => cause === "session-not-recorded" && status === "warning",
    ),
  );
  const untold = of("unknown");
  const share = (instances: readonly InstanceDiagnosis[]): string =>
    `${instances.length} of ${staying.length} running instances that stay`;
  return judgeStep({
    step: "see-that-sessions-work",
    left: [
      ...(prevented.length === 0
        ? []
        : [`Not every session is possible on ${share(prevented)}: ${causes(prevented, "fault")}.`]),
      ...(unrecorded.length === 0
        ? []
        : [`Not every session is recorded on ${share(unrecorded)}.`]),
    ],
    unknown: [
      ...diagnosis.findings.filter(({ status }) => status === "unread").map(({ found }) => found),
      ...(untold.length === 0
        ? []
        : [
            `Whether sessions are possible on ${share(untold)}, nobody can tell: ${causes(untold, "unknown", "unread")}.`,
          ]),
    ],
    next: [`bastionless doctor --select ${account.name} says why, and what ends it.`],
  });
}

type Status = DoctorFinding["status"];

/** What does not run is told of by the step that puts instances behind the agent. */
function isRunning({ findings }: InstanceDiagnosis): boolean {
  return findings.every(({ cause }) => cause !== "instance-not-running");
}
