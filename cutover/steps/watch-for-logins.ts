import type { CutoverStep } from "../cutover";
import type { CutoverFacts } from "../cutover-facts";
import { judgeStep } from "../judge-step";

/** Whether people still come in through the bastion: its own log tells, which nobody reads from here. */
export function watchForLogins({ account, bastions }: CutoverFacts): CutoverStep {
  const declared = account.regions.flatMap(({ legacyAccess, name: region }) =>
    legacyAccess
      .filter(({ lifecycle }) => lifecycle === "active")
      .flatMap(({ autoScalingGroupNames, instanceIds }) =>
        [...instanceIds, ...autoScalingGroupNames].map((host) => `${host} in ${region}`),
      ),
  );
  const likely = bastions
    .filter(({ confidence }) => confidence === "likely")
    .map(
      ({ host, region }) =>
        `${host.kind === "instance" ? host.instanceId : host.name} in ${region}`,
    );
  const hosts = [...new Set([...declared, ...likely])];
  return judgeStep({
    step: "watch-for-logins",
    left: [],
    unknown: hosts.map((host) => `Who still logs in to ${host}, only its own log can tell.`),
    next: [
      "Read `last` and the SSH log of the host over some weeks, or the flow logs of its VPC.",
      "Show the people who are in it how they open a session.",
    ],
  });
}
