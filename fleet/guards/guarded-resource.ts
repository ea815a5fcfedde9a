import type { PlanGuard } from "../plans/plan-guard";

const lockedOut = "people are locked out until it is made again";

/**
 * Why a resource may not be destroyed without somebody naming it: because what is lost cannot be
 * made again, because it locks people out, or because it opens a door.
 */
const reasons: Readonly<Record<string, string>> = {
  aws_s3_bucket: "it holds the session recordings",
  aws_kms_key: "what it encrypted cannot be read once it is gone",
  aws_cloudwatch_log_group: "the session logs in it are lost",
  aws_iam_saml_provider: `access roles trust it: ${lockedOut}`,
  // Access roles, and the role that the agents on all instances of an account work with.
  aws_iam_role: `sessions need it: ${lockedOut}`,
  aws_instance: "whatever is on it alone is lost; a bastion goes this way once nobody needs it",
  aws_autoscaling_group: "every instance of it goes, with what runs there",
  aws_iam_instance_profile: "running instances do not find a new one by themselves",
  okta_group: "its members are not in Terraform and cannot be restored",
  okta_app_saml: "people sign in through it, and a new one has another certificate",
  okta_app_signon_policy: "without it, sign-ins follow the organization's weaker default policy",
  okta_app_signon_policy_rule: "without it, sign-ins follow the policy's weaker default rule",
};

/**
 * Says why a resource is guarded against being destroyed; `undefined` where it is not. What Terraform
 * replaces because its creation never came to an end was never in use.
 */
export const guardedResource: PlanGuard = ({ type, reason }) =>
  Object.hasOwn(reasons, type) && reason !== "replace_because_tainted" ? reasons[type] : undefined;
