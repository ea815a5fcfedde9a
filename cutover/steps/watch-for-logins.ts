import type { InstanceFacts } from "../../inventory/facts/instance-facts";
import type { CutoverStep } from "../cutover";
import type { CutoverFacts } from "../cutover-facts";
import { judgeStep } from "../judge-step";
import { legacyHosts } from "../legacy-hosts";

/** Nobody comes in through a bastion any more, as far as flow logs tell; its own log always does. */
export function watchForLogins(facts: CutoverFacts): CutoverStep {
  const isLegacy = legacyHosts(facts);
  const left: string[] = [];
  const unknown: string[] = [];
  for (const { instances, name: region } of facts.inventory.regions) {
    const hosts = (instances.known ? instances.value : []).filter((one) => isLegacy(region, one));
    if (hosts.length === 0) continue;
    const logins = facts.logins?.get(region);
    if (logins?.known !== true) {
      const why = logins === undefined ? "" : ` (${logins.why})`;
      unknown.push(...hosts.map((host) => `${blind(host, region)}${why}.`));
      continue;
    }
    unknown.push(
      ...hosts
        .filter(({ instanceId }) => logins.value.blind.includes(instanceId))
        .map((host) => `${blind(host, region)}: no flow log of its VPC can be read whole.`),
    );
    left.push(
      ...logins.value.logins.map(
        ({ from, instanceId, last, times }) =>
          `${from} came to ${instanceId} in ${region} ${times === 1 ? "once" : `${times} times`}, last at ${last}.`,
      ),
    );
  }
  return judgeStep({
    step: "watch-for-logins",
    left,
    unknown,
    next: [
      `bastionless cutover --select ${facts.account.name} --logins 14 looks at the flow logs of two weeks, where the VPC has some in CloudWatch Logs.`,
      "Read `last` and the SSH log of the host over some weeks.",
      "Show the people who still come how they open a session.",
    ],
  });
}

function blind({ instanceId }: InstanceFacts, region: string): string {
  return `Who still logs in to ${instanceId} in ${region}, only its own log can tell`;
}
