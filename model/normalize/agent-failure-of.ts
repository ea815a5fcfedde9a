import type { AccountConfig } from "../schema/account-schema";
import type { AgentFailure } from "../user-data/os-family";

/**
 * Returns what an instance of a launch template does whose agent cannot be made to run: what the
 * configuration says, or what is right for what uses the template: a group replaces
 * an instance that powers itself off; one that somebody started by hand stays, for them to look at.
 */
export function agentFailureOf(account: AccountConfig, templateKey: string): AgentFailure {
  const groups = Object.values(account.autoScalingGroups);
  const isOfGroup = groups.some(({ launchTemplate }) => launchTemplate === templateKey);
  return (
    account.launchTemplates[templateKey]?.agentFailure ?? (isOfGroup ? "powerOff" : "continue")
  );
}
