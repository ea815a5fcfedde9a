import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";
import { nameOfArn } from "../name-of-arn";
import { instanceRoles } from "../roles/instance-roles";
import { trustsEc2 } from "../roles/trusts-ec2";

/** Without a role the agent cannot call Systems Manager. */
export function noInstanceProfile(facts: InstanceCase): DoctorFinding | undefined {
  const { account, instance, isOnline, permissions, roleArn, roleName: role } = facts;
  const { instanceProfileArn } = instance;
  const profile = instanceProfileArn === undefined ? undefined : nameOfArn(instanceProfileArn);
  if (!roleArn.known) {
    return {
      cause,
      status: roleArn.status,
      found: `The role of the instance is not known: ${roleArn.why}.`,
      fix: [
        "Let the read-only role make the calls of docs/terraform-roles/inventory-account.json.",
      ],
    };
  }
  if (role === "") {
    return profile === undefined
      ? fault(
          "It has no instance profile, and Default Host Management is off in its region.",
          `Attach the instance profile ${account.instanceRole.name}, or set defaultHostManagement: true in the account's file.`,
        )
      : fault(
          `Its instance profile ${profile} holds no role, or does not exist any more.`,
          "Attach an instance profile that holds a role.",
        );
  }
  if (permissions.known && !permissions.value.exists) {
    return fault(
      `Its role ${role} does not exist any more.`,
      profile === undefined
        ? `bastionless plan --select ${account.name} shows the change; apply it.`
        : "Attach an instance profile that holds a role.",
    );
  }
  const { own } = instanceRoles(facts, instance);
  const isHandedOut =
    isOnline || !own.known || own.value?.arn !== roleArn.value || trustsEc2(own.value.trustPolicy);
  return isHandedOut
    ? undefined
    : fault(
        `The trust policy of its role ${role} does not let EC2 hand it out.`,
        "Let ec2.amazonaws.com assume the role, by sts:AssumeRole.",
      );
}

const cause = "no-instance-profile";

function fault(found: string, fix: string): DoctorFinding {
  return { cause, status: "fault", found, fix: [fix] };
}
