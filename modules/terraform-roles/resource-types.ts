/**
 * The AWS resource types that each kind of graph may hold; a test holds them against the stacks.
 *
 * `hosts` comes on top of `account` in accounts whose files list groups, endpoints or what exists: the
 * roles of the others need none of it.
 */
export const resourceTypes = {
  hub: [
    "aws_kms_alias",
    "aws_kms_key",
    "aws_s3_bucket",
    "aws_s3_bucket_lifecycle_configuration",
    "aws_s3_bucket_object_lock_configuration",
    "aws_s3_bucket_ownership_controls",
    "aws_s3_bucket_policy",
    "aws_s3_bucket_public_access_block",
    "aws_s3_bucket_server_side_encryption_configuration",
    "aws_s3_bucket_versioning",
    "aws_ssm_document",
    "aws_ssm_service_setting",
  ],
  account: [
    "aws_cloudwatch_log_group",
    "aws_iam_instance_profile",
    "aws_iam_role",
    "aws_iam_role_policies_exclusive",
    "aws_iam_role_policy",
    "aws_iam_role_policy_attachment",
    "aws_iam_role_policy_attachments_exclusive",
    "aws_iam_saml_provider",
    "aws_kms_alias",
    "aws_kms_key",
    "aws_launch_template",
    "aws_ssm_document",
  ],
  hosts: [
    "aws_autoscaling_group",
    "aws_iam_role of existingInstanceRoles",
    "aws_instance",
    "aws_security_group",
    "aws_ssm_association",
    "aws_ssm_service_setting of Default Host Management",
    "aws_vpc_endpoint",
    "aws_vpc_security_group_egress_rule",
    "aws_vpc_security_group_ingress_rule",
  ],
} as const;
