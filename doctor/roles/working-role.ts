import type { AgentFacts } from "../../inventory/facts/agent-facts";
import type { Readable } from "../../inventory/readable";
import type { RegionCase } from "../doctor-facts";
import type { InstanceRoles } from "./instance-roles";
import { trustsEc2 } from "./trusts-ec2";

export interface WorkingRoleProps {
  readonly roles: InstanceRoles;
  readonly agent: Readable<AgentFacts | undefined>;
  readonly permissions: RegionCase["sessions"]["permissions"];
}

/**
 * ARN of the role that an agent works with; empty: it has none. The role of its profile, unless that
 * one may not report to Systems Manager: then the agent takes the one of Default Host Management.
 */
export function workingRole({ agent, permissions, roles }: WorkingRoleProps): Readable<string> {
  const { fallback, own } = roles;
  const seen = agent.known ? agent.value : undefined;
  if (seen?.roleName !== undefined) return namedRole(seen.roleName, roles);
  if (!own.known) return own;
  const isOnline = seen?.pingStatus === "Online";
  if (own.value === undefined) {
    return isOnline && fallback.known && fallback.value === "" ? unknown(unseen) : fallback;
  }
  const { arn, trustPolicy } = own.value;
  const ownRole: Readable<string> = { known: true, value: arn };
  if (fallback.known && fallback.value === "") return ownRole;
  switch (trustsEc2(trustPolicy) ? mayReport(permissions.get(arn)) : "no") {
    case "yes":
      return ownRole;
    case "no":
      return fallback;
    case "unknown":
      return unknown(
        `whether ${nameOf(arn)} may report to Systems Manager, or the role of Default Host Management is taken, nobody can tell`,
      );
  }
}

/** Which of the two Systems Manager means. */
function namedRole(name: string, { fallback, own }: InstanceRoles): Readable<string> {
  const arns = [own.known ? own.value?.arn : undefined, fallback.known ? fallback.value : ""];
  const arn = arns.find((one) => one !== undefined && nameOf(one) === name);
  return arn === undefined
    ? unknown(`it works with the role ${name}, at which nobody looked`)
    : { known: true, value: arn };
}

const unseen = "its agent is online with a role that is to be seen nowhere";

function mayReport(
  permissions: ReturnType<RegionCase["sessions"]["permissions"]["get"]>,
): "yes" | "no" | "unknown" {
  if (permissions?.known !== true) return "unknown";
  if (!permissions.value.exists) return "no";
  const action = "ssm:UpdateInstanceInformation";
  if (permissions.value.denied.includes(action)) return "no";
  return permissions.value.undecided.some((one) => one.action === action) ? "unknown" : "yes";
}

function nameOf(arn: string): string {
  return arn.split("/").at(-1) ?? "";
}

function unknown(why: string): Readable<never> {
  return { known: false, why };
}
