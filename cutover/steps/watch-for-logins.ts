import type { Logins } from "../../inventory/logins/read-logins";
import type { CutoverStep } from "../cutover";
import type { CutoverFacts } from "../cutover-facts";
import { judgeStep } from "../judge-step";
import { legacyHosts } from "../legacy-hosts";

/** Lines of a region; a host that is open to the world can have thousands. */
const mostLines = 20;

/** Nobody comes in through a bastion any more, as far as flow logs tell; its own log always does. */
export function watchForLogins(facts: CutoverFacts): CutoverStep {
  const isLegacy = legacyHosts(facts);
  const left: string[] = [];
  const unknown: string[] = [];
  for (const { instances, name: region, securityGroupRules } of facts.inventory.regions) {
    if (!instances.known || !securityGroupRules.known) {
      unknown.push(`In ${region} nobody can tell what is a bastion, or who comes to it.`);
    }
    const hosts = (instances.known ? instances.value : []).filter((one) => isLegacy(region, one));
    const logins = facts.logins?.get(region);
    for (const { instanceId } of hosts) {
      const why =
        logins?.known === true
          ? logins.value.blind.find((one) => one.instanceId === instanceId)?.why
          : (logins?.why ?? "flow logs were not read");
      if (why === undefined) continue;
      unknown.push(
        `Who still logs in to ${instanceId} in ${region}, only its own log can tell: ${why}.`,
      );
    }
    if (logins?.known === true) left.push(...linesOf(logins.value, region));
  }
  return judgeStep({
    step: "watch-for-logins",
    left,
    unknown,
    next: [
      `bastionless cutover --select ${facts.account.name} --logins 14 looks at the flow logs of two weeks, where they are in CloudWatch Logs.`,
      "Read `last` and the SSH log of the host over some weeks: a flow log does not tell a login from an attempt.",
      "Show the people who still come how they open a session.",
    ],
  });
}

function linesOf({ logins }: Logins, region: string): readonly string[] {
  const lines = logins
    .slice(0, mostLines)
    .map(
      ({ from, instanceId, last, times }) =>
        `${from} came to ${instanceId} in ${region} ${times === 1 ? "once" : `${times} times`}, last at ${last}.`,
    );
  const more = logins.length - lines.length;
  return more === 0 ? lines : [...lines, `More addresses came before that in ${region}: ${more}.`];
}
