/**
 * Returns EC2Launch user data: the agent's script first, in the PowerShell block that the team's
 * part has, or else in one of its own. EC2Launch reads a single PowerShell block.
 */
export function powershell(agentScript: string, teamPart: string): string {
  const opening = /<powershell>/i.exec(teamPart);
  if (opening !== null) {
    const end = opening.index + opening[0].length;
    return `${teamPart.slice(0, end)}\n${agentScript}${teamPart.slice(end)}`;
  }
  if (/<(script|persist|powershellArguments)>/i.test(teamPart)) {
    return `<powershell>\n${agentScript}</powershell>\n${teamPart}`;
  }
  return `<powershell>\n${agentScript}${teamPart}\n</powershell>\n`;
}
