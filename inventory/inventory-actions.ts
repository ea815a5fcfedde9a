/**
 * What the read-only role needs beside the actions of Terraform's plan, for `discover`, `doctor`,
 * `cutover` and `exposure`. None of them writes, and none but those of `logins` reads what is in an
 * object, a log or a parameter.
 */
export const inventoryActions = {
  /** In every account. */
  account: [
    "autoscaling:DescribeAutoScalingGroups",
    "autoscaling:DescribeLaunchConfigurations",
    "autoscaling:DescribeScheduledActions",
    "ec2:DescribeImages",
    "ec2:DescribeInstances",
    "ec2:DescribeKeyPairs",
    "ec2:DescribeLaunchTemplateVersions",
    "ec2:DescribeLaunchTemplates",
    "ec2:DescribeNetworkInterfaces",
    "ec2:DescribeRouteTables",
    "ec2:DescribeSecurityGroupRules",
    "ec2:DescribeSubnets",
    "ec2:DescribeVpcEndpoints",
    "iam:GetRole",
    "iam:ListInstanceProfiles",
    "iam:SimulatePrincipalPolicy",
    "logs:DescribeLogGroups",
    "ssm:DescribeDocument",
    "ssm:DescribeDocumentPermission",
    "ssm:DescribeInstanceInformation",
    "ssm:GetConnectionStatus",
    "ssm:GetDocument",
    "ssm:GetServiceSetting",
  ],
  /** In an account whose flow logs `cutover --logins` reads: it reads what is in them. */
  logins: [
    "autoscaling:DescribeScalingActivities",
    "ec2:DescribeFlowLogs",
    "logs:DescribeLogStreams",
    "logs:FilterLogEvents",
  ],
  /** In the hub. */
  hub: [
    "ec2:DescribeInstances",
    "ec2:DescribeNetworkInterfaces",
    "ec2:DescribeSecurityGroupRules",
    "kms:DescribeKey",
    "kms:GetKeyPolicy",
    "s3:GetBucketPolicy",
    "s3:GetEncryptionConfiguration",
    "ssm:DescribeDocumentPermission",
    "ssm:GetDocument",
  ],
} as const;
