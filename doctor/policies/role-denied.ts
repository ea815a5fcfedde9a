import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";
import type { LiveDocument } from "../documents/live-document";
import { roleFix } from "../roles/role-fix";
import { admitsRole } from "./admits-role";

export interface RoleDeniedProps {
  readonly cause: DoctorFinding["cause"];
  /** What it is when the role is denied. */
  readonly status: "fault" | "warning";
  /** Those that make the agent call; none: nobody asks. */
  readonly documents: readonly LiveDocument[];
  /** Such as `kms:Decrypt`. */
  readonly action: string;
  /** Service that calls on the agent's behalf, such as `s3`. @default none: the agent calls */
  readonly via?: string;
  /** Such as `session key`. */
  readonly name: string;
  /** Its ARN. */
  readonly resource: string;
  /** Of the resource, JSON. */
  readonly policy: string;
}

/** Role and resource both have to let the agent at a resource of the hub. */
export function roleDenied(
  { account, organizationId, permissions, roleArn, roleName: role }: InstanceCase,
  { action, cause, name, policy, resource, status, via, ...props }: RoleDeniedProps,
): DoctorFinding | undefined {
  if (props.documents.length === 0) return undefined;
  const documents = props.documents.map((document) => document.name);
  // Without a role there is nothing that could be denied: that is a cause of its own.
  if (!roleArn.known || roleArn.value === "") return undefined;
  const fix = roleFix(account, role);
  const look = [
    `bastionless plan --select hub shows whether the policy of the ${name} has drifted.`,
  ];
  const admitted = admitsRole(policy, {
    roleArn: roleArn.value,
    organizationId,
    action,
    resource,
    ...(via !== undefined && { via }),
  });
  if (admitted === "no") {
    const found = `The policy of the ${name} does not admit its role ${role} to ${action}.`;
    return { cause, status, documents, found, fix };
  }
  const own = permissions.known && permissions.value.exists ? permissions.value : undefined;
  if (own?.denied.includes(action) === true) {
    const found = `Its role ${role} may not ${action} on the ${name}.`;
    return { cause, status, documents, found, fix };
  }
  if (admitted === "unknown") {
    const found = `The policy of the ${name} is not one that this project wrote: whether it admits the role ${role} to ${action}, nobody can tell from here.`;
    return { cause, status: "unknown", documents, found, fix: look };
  }
  const open = own?.undecided.find((one) => one.action === action);
  if (open === undefined) return undefined;
  const found = `Whether its role ${role} may ${action} on the ${name}, nobody can tell: ${open.why}.`;
  return { cause, status: "unknown", documents, found, fix: look };
}
