import { agentFile } from "../../adoption/agent-file";
import type { AccountDiscovery, AgentHost, HandOver } from "../../adoption/discovery";
import type { Account } from "../../model/organization";
import { osFamilies } from "../../model/user-data/os-families.generated";
import { sessionsPolicy } from "../../stacks/sessions-policy";

/** What the owners of an account's instances need, by the names that hand-overs mention. */
export function handOverFiles(
  account: Account,
  handOvers: readonly HandOver[],
): AccountDiscovery["handOverFiles"] {
  const ofHosts = handOvers.filter(
    ({ kind }) => kind === "auto-scaling-group" || kind === "instance",
  );
  if (ofHosts.length === 0) return [];
  const json = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`;
  const scripts = new Map(
    ofHosts.flatMap(({ host }) =>
      host === undefined ? [] : [[agentFile(host), agentScript(host)] as const],
    ),
  );
  return [
    ...[...scripts].map(([name, text]) => ({ name, text })),
    {
      name: "metadata-options.json",
      text: json({ HttpEndpoint: "enabled", HttpTokens: "required" }),
    },
    { name: "sessions-policy.json", text: json(sessionsPolicy(account)) },
  ].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The agent's part alone; whether an instance ends without it is for its owner to say. */
function agentScript({ architecture, osFamily, region }: AgentHost): string {
  const family = osFamilies[osFamily as keyof typeof osFamilies];
  return family.agentScript({ architecture, region, agentFailure: "continue" });
}
