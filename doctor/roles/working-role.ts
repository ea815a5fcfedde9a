import type { AgentFacts } from "../../inventory/facts/agent-facts";
import type { Readable } from "../../inventory/readable";
import type { RegionCase } from "../doctor-facts";
import { nameOfArn } from "../name-of-arn";
import type { InstanceRoles } from "./instance-roles";
import { trustsEc2 } from "./trusts-ec2";

export interface WorkingRoleProps {
  readonly roles: InstanceRoles;
  readonly agent: Readable<AgentFacts | undefined>;
  readonly permissions: RegionCase["sessions"]["permissions"];
}

/** ARN; empty: none. */
export type WorkingRole =
  | { readonly known: true; readonly value: string }
  | {
      readonly known: false;
      /** `unread`: a call failed that would have told. */
      readonly status: "unknown" | "unread";
      /** A clause. */
      readonly why: string;
    };

/**
 * ARN of the role that an agent works with; empty: it has none. The role of its profile, unless that
 * one may not report to Systems Manager: then the agent takes the one of Default Host Management.
 */
export function workingRole({ agent, permissions, roles }: WorkingRoleProps): WorkingRole {
  const { fallback, own } = roles;
  const seen = agent.known ? agent.value : undefined;
  if (seen?.roleName !== undefined) return namedRole(seen.roleName, roles);
  if (!own.known) return { ...own, status: "unread" };
  const isOnline = seen?.pingStatus === "Online";
  if (own.value === undefined) {
    return isOnline && fallback.known && fallback.value === ""
      ? unknown(unseen)
      : orUnread(fallback);
  }
  const { arn, trustPolicy } = own.value;
  const ownRole: WorkingRole = { known: true, value: arn };
  if (fallback.known && fallback.value === "") return ownRole;
  const answer = trustsEc2(trustPolicy) ? mayReport(permissions.get(arn)) : "no";
  switch (answer) {
    case "yes":
      return ownRole;
    case "no":
      return orUnread(fallback);
    case "unknown":
    case "unread":
      return {
        known: false,
        status: answer,
        why: `whether ${nameOfArn(arn)} may report to Systems Manager, or the role of Default Host Management is taken, nobody can tell`,
      };
  }
}

/** Which of the two Systems Manager means. */
function namedRole(name: string, { fallback, own }: InstanceRoles): WorkingRole {
  const arns = [own.known ? own.value?.arn : undefined, fallback.known ? fallback.value : ""];
  const arn = arns.find((one) => one !== undefined && nameOfArn(one) === name);
  if (arn !== undefined) return { known: true, value: arn };
  const why = `it works with the role ${name}, at which nobody looked`;
  return own.known && fallback.known ? unknown(why) : { known: false, status: "unread", why };
}

const unseen = "its agent is online with a role that is to be seen nowhere";

function mayReport(
  permissions: ReturnType<RegionCase["sessions"]["permissions"]["get"]>,
): "yes" | "no" | "unknown" | "unread" {
  if (permissions?.known !== true) return "unread";
  if (!permissions.value.exists) return "no";
  const action = "ssm:UpdateInstanceInformation";
  if (permissions.value.denied.includes(action)) return "no";
  return permissions.value.undecided.some((one) => one.action === action) ? "unknown" : "yes";
}

function orUnread(role: Readable<string>): WorkingRole {
  return role.known ? role : { ...role, status: "unread" };
}

function unknown(why: string): WorkingRole {
  return { known: false, status: "unknown", why };
}
