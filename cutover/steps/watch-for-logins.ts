import type { Logins } from "../../inventory/logins/read-logins";
import type { Readable } from "../../inventory/readable";
import type { CutoverStep } from "../cutover";
import type { CutoverFacts } from "../cutover-facts";
import { judgeStep } from "../judge-step";
import { watchedHosts } from "../watched-hosts";

/** Lines of one kind of a region; a host that is open to the world can have thousands. */
const mostLines = 20;

/**
 * Nobody comes in through a bastion or an open port any more, as far as flow logs tell; a host's own
 * log always does.
 */
export function watchForLogins(facts: CutoverFacts): CutoverStep {
  const left: string[] = [];
  const unknown: string[] = [];
  for (const region of facts.inventory.regions) {
    const { autoScalingGroups, instances, name, securityGroupRules } = region;
    if (!instances.known || !securityGroupRules.known || !autoScalingGroups.known) {
      unknown.push(`In ${name} nobody can tell what is a bastion, or who comes to it.`);
    }
    const { emptyGroups, instances: hosts } = watchedHosts(facts, region);
    const logins = facts.logins?.get(name);
    const blind = [
      ...hosts.map(({ instanceId }) => instanceId),
      ...emptyGroups.map((group) => `group ${group}`),
    ].flatMap((host) => {
      const why = whyBlind(host, logins);
      return why === undefined
        ? []
        : `Who still logs in to ${host} in ${name}, only its own log can tell: ${why}.`;
    });
    unknown.push(...firstOf(blind, `More hosts of which nobody can tell in ${name}`));
    if (logins?.known !== true) continue;
    left.push(
      ...firstOf(
        logins.value.logins.map(
          ({ from, instanceId, last, times }) =>
            `${from} came to ${instanceId} in ${name} ${times === 1 ? "once" : `${times} times`}, last at ${last}.`,
        ),
        `More addresses came before that in ${name}`,
      ),
    );
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

/** @returns undefined where flow logs tell of all these days */
function whyBlind(host: string, logins: Readable<Logins> | undefined): string | undefined {
  if (logins?.known !== true) return logins?.why ?? "flow logs were not read";
  return logins.value.blind.find((one) => one.host === host)?.why;
}

function firstOf(lines: readonly string[], more: string): readonly string[] {
  const rest = lines.length - mostLines;
  return rest <= 0 ? lines : [...lines.slice(0, mostLines), `${more}: ${rest}.`];
}
