import type { AgentHost } from "./discovery";

/** Name of the file that brings the agent to such an instance. */
export function agentFile({ architecture, osFamily, region }: AgentHost): string {
  const ending = osFamily === "windows-server" ? "ps1" : "sh";
  return `agent-${osFamily}-${architecture}-${region}.${ending}`;
}
