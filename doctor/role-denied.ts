import { admitsRole } from "./admits-role";
import type { DoctorCause, DoctorFinding } from "./diagnosis";
import type { InstanceCase } from "./doctor-facts";

export interface RoleDeniedProps {
  readonly cause: DoctorCause;
  /** Such as `kms:Decrypt`. */
  readonly action: string;
  /** Such as `session key`. */
  readonly resource: string;
  /** Of the resource, JSON. */
  readonly policy: string;
}

/** Role and resource both have to let the agent at a resource of the hub. */
export function roleDenied(
  { account, permissions, roleArn }: InstanceCase,
  { action, cause, policy, resource }: RoleDeniedProps,
): DoctorFinding | undefined {
  // Without a role there is nothing that could be denied: that is a cause of its own.
  if (!roleArn.known || roleArn.value === "") return undefined;
  const role = roleArn.value.split("/").at(-1) ?? "";
  const fix = [
    `Add ${role} to existingInstanceRoles of ${account.name}; then apply the hub and the account.`,
  ];
  const look = [
    `bastionless plan --select hub shows whether the policy of the ${resource} has drifted.`,
  ];
  const admitted = admitsRole(policy, action, roleArn.value);
  if (admitted === "no") {
    const found = `The policy of the ${resource} does not admit its role ${role}.`;
    return { cause, status: "fault", found, fix };
  }
  if (permissions.known && permissions.value.denied.includes(action)) {
    return {
      cause,
      status: "fault",
      found: `Its role ${role} may not ${action} on the ${resource}.`,
      fix,
    };
  }
  if (admitted === "unknown") {
    const found = `The policy of the ${resource} is not one that this project wrote: whether it admits the role, nobody can tell from here.`;
    return { cause, status: "unknown", found, fix: look };
  }
  if (permissions.known && permissions.value.undecided.includes(action)) {
    const found = `A condition in the policies of its role ${role} decides on ${action}; a simulation cannot.`;
    return { cause, status: "unknown", found, fix: look };
  }
  return undefined;
}
