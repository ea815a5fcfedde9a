import type { ResourceScope, ResourceTypeGrant } from "./resource-type-grant";

const instanceRoles = ({ partition, accountId, prefix }: ResourceScope): readonly string[] => [
  `arn:${partition}:iam::${accountId}:role/${prefix}/instance/*`,
];

const roles = (scope: ResourceScope): readonly string[] => [
  `arn:${scope.partition}:iam::${scope.accountId}:role${scope.accessRolePath}*`,
  ...instanceRoles(scope),
];

/** Roles, their policies, the instance profile and the SAML provider. */
export const iamGrants: Readonly<Record<string, readonly ResourceTypeGrant[]>> = {
  aws_iam_instance_profile: [
    {
      read: ["iam:GetInstanceProfile"],
      write: [
        "iam:AddRoleToInstanceProfile",
        "iam:CreateInstanceProfile",
        "iam:DeleteInstanceProfile",
        "iam:RemoveRoleFromInstanceProfile",
        "iam:TagInstanceProfile",
        "iam:UntagInstanceProfile",
      ],
      resources: ({ partition, accountId, prefix }) => [
        `arn:${partition}:iam::${accountId}:instance-profile/${prefix}/*`,
      ],
    },
    {
      write: ["iam:PassRole"],
      resources: instanceRoles,
      condition: { StringLike: { "iam:PassedToService": "ec2.amazonaws.com*" } },
    },
  ],
  aws_iam_role: [
    {
      read: ["iam:GetRole", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies"],
      write: [
        "iam:CreateRole",
        "iam:DeleteRole",
        "iam:DeleteRolePermissionsBoundary",
        "iam:DeleteRolePolicy",
        "iam:DetachRolePolicy",
        "iam:ListInstanceProfilesForRole",
        "iam:PutRolePermissionsBoundary",
        "iam:TagRole",
        "iam:UntagRole",
        "iam:UpdateAssumeRolePolicy",
        "iam:UpdateRole",
        "iam:UpdateRoleDescription",
      ],
      resources: roles,
    },
  ],
  aws_iam_role_policies_exclusive: [
    { read: ["iam:ListRolePolicies"], write: ["iam:DeleteRolePolicy"], resources: roles },
  ],
  aws_iam_role_policy: [
    {
      read: ["iam:GetRolePolicy"],
      write: ["iam:DeleteRolePolicy", "iam:PutRolePolicy"],
      resources: roles,
    },
  ],
  aws_iam_role_policy_attachment: [
    { read: ["iam:ListAttachedRolePolicies"], write: ["iam:DetachRolePolicy"], resources: roles },
    {
      write: ["iam:AttachRolePolicy"],
      resources: instanceRoles,
      condition: {
        ArnLike: { "iam:PolicyARN": "arn:*:iam::aws:policy/AmazonSSMManagedInstanceCore" },
      },
    },
  ],
  aws_iam_role_policy_attachments_exclusive: [
    { read: ["iam:ListAttachedRolePolicies"], write: ["iam:DetachRolePolicy"], resources: roles },
  ],
  aws_iam_saml_provider: [
    {
      read: ["iam:GetSAMLProvider"],
      write: [
        "iam:CreateSAMLProvider",
        "iam:DeleteSAMLProvider",
        "iam:TagSAMLProvider",
        "iam:UntagSAMLProvider",
        "iam:UpdateSAMLProvider",
      ],
      resources: ({ partition, accountId, prefix }) => [
        `arn:${partition}:iam::${accountId}:saml-provider/${prefix}-*`,
      ],
    },
  ],
};
