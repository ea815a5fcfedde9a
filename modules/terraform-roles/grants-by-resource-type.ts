import { hostGrants } from "./host-grants";
import { iamGrants } from "./iam-grants";
import type { ResourceScope, ResourceTypeGrant } from "./resource-type-grant";
import { s3Grants } from "./s3-grants";

const everything = (): readonly string[] => ["*"];

const documents = ({ partition, accountId, prefix }: ResourceScope): readonly string[] => [
  `arn:${partition}:ssm:*:${accountId}:document/${prefix}-*`,
  `arn:${partition}:ssm:*:${accountId}:document/SSM-SessionManagerRunShell`,
];

const keys = ({ partition, accountId }: ResourceScope): readonly string[] => [
  `arn:${partition}:kms:*:${accountId}:key/*`,
];

const launchTemplates = ({ partition, accountId }: ResourceScope): readonly string[] => [
  `arn:${partition}:ec2:*:${accountId}:launch-template/*`,
];

/**
 * The AWS actions behind every resource type that a graph may hold. A type that is missing here
 * fails the generation of the Terraform roles' policies, so that no graph outgrows its role.
 */
export const grantsByResourceType: Readonly<Record<string, readonly ResourceTypeGrant[]>> = {
  ...hostGrants,
  ...iamGrants,
  ...s3Grants,
  aws_cloudwatch_log_group: [
    // Searched by prefix, and checked on every log group.
    {
      read: ["logs:DescribeLogGroups"],
      resources: ({ partition, accountId }) => [`arn:${partition}:logs:*:${accountId}:log-group:*`],
    },
    {
      read: ["logs:ListTagsForResource"],
      write: [
        "logs:AssociateKmsKey",
        "logs:CreateLogGroup",
        "logs:DeleteLogGroup",
        "logs:DisassociateKmsKey",
        "logs:PutRetentionPolicy",
        "logs:TagResource",
        "logs:UntagResource",
      ],
      resources: ({ partition, accountId, prefix }) => [
        `arn:${partition}:logs:*:${accountId}:log-group:/${prefix}/*`,
      ],
    },
  ],
  aws_kms_alias: [
    { read: ["kms:ListAliases"], resources: everything },
    {
      write: ["kms:CreateAlias", "kms:DeleteAlias", "kms:UpdateAlias"],
      resources: (scope) => [
        `arn:${scope.partition}:kms:*:${scope.accountId}:alias/${scope.prefix}-*`,
        ...keys(scope),
      ],
    },
  ],
  aws_kms_key: [
    { write: ["kms:CreateKey"], resources: everything },
    {
      read: [
        "kms:DescribeKey",
        "kms:GetKeyPolicy",
        "kms:GetKeyRotationStatus",
        "kms:ListResourceTags",
      ],
      write: [
        "kms:EnableKeyRotation",
        "kms:PutKeyPolicy",
        "kms:ScheduleKeyDeletion",
        "kms:TagResource",
        "kms:UntagResource",
        "kms:UpdateKeyDescription",
      ],
      resources: keys,
    },
  ],
  aws_launch_template: [
    {
      read: ["ec2:DescribeLaunchTemplateVersions", "ec2:DescribeLaunchTemplates"],
      resources: everything,
    },
    {
      write: [
        "ec2:CreateLaunchTemplate",
        "ec2:CreateLaunchTemplateVersion",
        "ec2:CreateTags",
        "ec2:DeleteLaunchTemplate",
        "ec2:DeleteTags",
        "ec2:ModifyLaunchTemplate",
      ],
      resources: launchTemplates,
    },
  ],
  aws_ssm_document: [
    {
      read: ["ssm:DescribeDocument", "ssm:DescribeDocumentPermission", "ssm:GetDocument"],
      write: [
        "ssm:AddTagsToResource",
        "ssm:CreateDocument",
        "ssm:DeleteDocument",
        "ssm:ModifyDocumentPermission",
        "ssm:RemoveTagsFromResource",
        "ssm:UpdateDocument",
        "ssm:UpdateDocumentDefaultVersion",
      ],
      resources: documents,
    },
  ],
  aws_ssm_service_setting: [
    {
      read: ["ssm:GetServiceSetting"],
      write: ["ssm:ResetServiceSetting", "ssm:UpdateServiceSetting"],
      resources: ({ partition, accountId }) => [
        `arn:${partition}:ssm:*:${accountId}:servicesetting/ssm/documents/*`,
      ],
    },
  ],
};
