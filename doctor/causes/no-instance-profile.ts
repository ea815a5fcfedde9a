import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";

/** Without a role the agent cannot call Systems Manager. */
export function noInstanceProfile({
  account,
  instance,
  roleArn,
}: InstanceCase): DoctorFinding | undefined {
  const cause = "no-instance-profile";
  const profile = instance.instanceProfileArn?.split("/").at(-1);
  if (!roleArn.known) {
    return {
      cause,
      status: "unknown",
      found: `The role of the instance could not be read: ${roleArn.why}.`,
      fix: [
        "Let the read-only role make the calls of docs/terraform-roles/inventory-account.json.",
      ],
    };
  }
  if (roleArn.value !== "") return undefined;
  return {
    cause,
    status: "fault",
    found:
      profile === undefined
        ? "It has no instance profile, and Default Host Management is off in its region."
        : `Its instance profile ${profile} holds no role, or does not exist any more.`,
    fix:
      profile === undefined
        ? [
            `Attach the instance profile ${account.instanceRole.name}, or set defaultHostManagement: true in the account's file.`,
          ]
        : ["Attach an instance profile that holds a role."],
  };
}
