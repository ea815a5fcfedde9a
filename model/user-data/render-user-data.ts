import type { AgentHost } from "./os-family";
import { osFamilies } from "./os-families.generated";
import { multipart } from "./private/multipart";
import { powershell } from "./private/powershell";

export interface UserDataProps extends AgentHost {
  readonly osFamily: keyof typeof osFamilies;
  /** The team's own user data; empty: none. */
  readonly teamPart: string;
}

/**
 * Returns the user data of a launch template as text: the agent's part, then the team's part
 * unchanged. EC2 accepts 16,384 bytes of it.
 */
export function renderUserData(props: UserDataProps): string {
  const { osFamily, teamPart } = props;
  const { agentScript, launchedBy } = osFamilies[osFamily];
  const agentPart = agentScript(props);
  return launchedBy === "ec2launch"
    ? powershell(agentPart, teamPart)
    : multipart([agentPart, teamPart].filter((part) => part !== ""));
}
