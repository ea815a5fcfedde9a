/**
 * Resource types that decide who may do what: people, roles, policies, keys, buckets, and the
 * Session documents that a session has to pass.
 */
const accessTypes: ReadonlySet<string> = new Set([
  "aws_iam_instance_profile",
  "aws_iam_policy",
  "aws_iam_role",
  "aws_iam_role_policies_exclusive",
  "aws_iam_role_policy",
  "aws_iam_role_policy_attachment",
  "aws_iam_role_policy_attachments_exclusive",
  "aws_iam_saml_provider",
  "aws_kms_alias",
  "aws_kms_grant",
  "aws_kms_key",
  "aws_kms_key_policy",
  "aws_s3_bucket_acl",
  "aws_s3_bucket_ownership_controls",
  "aws_s3_bucket_policy",
  "aws_s3_bucket_public_access_block",
  "aws_ssm_document",
  "aws_ssm_service_setting",
]);

/** Whether a type of resource decides who may do what; in Okta every one does. */
export function isAccessType(type: string): boolean {
  return accessTypes.has(type) || type.startsWith("okta_");
}
