import type { ResourceScope, ResourceTypeGrant } from "./resource-type-grant";

const everything = (): readonly string[] => ["*"];

/** Resources of EC2 by their kinds; their ids are random. */
const ec2 =
  (...kinds: readonly string[]) =>
  ({ partition, accountId }: ResourceScope): readonly string[] =>
    kinds.map((kind) => `arn:${partition}:ec2:*:${accountId}:${kind}/*`);

/** Roles that were made elsewhere have any name and any path. */
const anyRole = ({ partition, accountId }: ResourceScope): readonly string[] => [
  `arn:${partition}:iam::${accountId}:role/*`,
];

const securityGroupRules: readonly ResourceTypeGrant[] = [
  { read: ["ec2:DescribeSecurityGroupRules"], resources: everything },
  {
    write: ["ec2:CreateTags", "ec2:DeleteTags"],
    resources: ec2("security-group-rule"),
  },
];

const securityGroup = ec2("security-group", "security-group-rule");

/** Auto Scaling groups and what instances need around them, existing things included. */
export const hostGrants: Readonly<Record<string, readonly ResourceTypeGrant[]>> = {
  aws_autoscaling_group: [
    {
      read: [
        "autoscaling:DescribeAutoScalingGroups",
        "autoscaling:DescribeInstanceRefreshes",
        "autoscaling:DescribeLoadBalancerTargetGroups",
        "autoscaling:DescribeLoadBalancers",
        "autoscaling:DescribeScalingActivities",
        "autoscaling:DescribeTags",
        "autoscaling:DescribeTrafficSources",
        "autoscaling:DescribeWarmPool",
        "ec2:DescribeInstanceTypes",
        "ec2:DescribeInstances",
        "elasticloadbalancing:DescribeInstanceHealth",
        "elasticloadbalancing:DescribeTargetHealth",
      ],
      resources: everything,
    },
    {
      write: [
        "autoscaling:AttachLoadBalancerTargetGroups",
        "autoscaling:AttachTrafficSources",
        "autoscaling:CancelInstanceRefresh",
        "autoscaling:CreateAutoScalingGroup",
        "autoscaling:CreateOrUpdateTags",
        "autoscaling:DeleteAutoScalingGroup",
        "autoscaling:DeleteTags",
        "autoscaling:DetachLoadBalancerTargetGroups",
        "autoscaling:DetachTrafficSources",
        "autoscaling:DisableMetricsCollection",
        "autoscaling:EnableMetricsCollection",
        "autoscaling:ResumeProcesses",
        "autoscaling:RollbackInstanceRefresh",
        "autoscaling:SetInstanceProtection",
        "autoscaling:StartInstanceRefresh",
        "autoscaling:SuspendProcesses",
        "autoscaling:UpdateAutoScalingGroup",
      ],
      resources: ({ partition, accountId }) => [
        `arn:${partition}:autoscaling:*:${accountId}:autoScalingGroup:*:autoScalingGroupName/*`,
      ],
    },
    {
      // Whoever names a launch template must be allowed to launch from it.
      write: ["ec2:CreateTags", "ec2:RunInstances"],
      resources: everything,
      condition: { ArnLike: { "ec2:LaunchTemplate": "arn:*:ec2:*:*:launch-template/*" } },
    },
    {
      // Of images that are named by a parameter of AWS's (`resolve:ssm:`); of a team's own, the team says.
      write: ["ssm:GetParameters"],
      resources: ({ partition }) => [`arn:${partition}:ssm:*::parameter/aws/service/*`],
    },
    {
      write: ["iam:PassRole"],
      resources: anyRole,
      condition: { StringLike: { "iam:PassedToService": "ec2.amazonaws.com*" } },
    },
    {
      write: ["iam:CreateServiceLinkedRole"],
      resources: ({ partition, accountId }) => [
        `arn:${partition}:iam::${accountId}:role/aws-service-role/autoscaling.amazonaws.com/*`,
      ],
    },
  ],
  aws_instance: [
    {
      read: [
        "ec2:DescribeIamInstanceProfileAssociations",
        "ec2:DescribeInstanceAttribute",
        "ec2:DescribeInstanceCreditSpecifications",
        "ec2:DescribeInstanceTypes",
        "ec2:DescribeInstances",
        "ec2:DescribeTags",
        "ec2:DescribeVolumes",
        "ec2:DescribeVpcs",
      ],
      resources: everything,
    },
    {
      write: ["ec2:ModifyInstanceAttribute", "ec2:StopInstances", "ec2:TerminateInstances"],
      resources: ec2("instance"),
    },
  ],
  aws_security_group: [
    {
      read: ["ec2:DescribeNetworkInterfaces", "ec2:DescribeSecurityGroups"],
      resources: everything,
    },
    {
      write: [
        "ec2:AuthorizeSecurityGroupIngress",
        "ec2:CreateSecurityGroup",
        "ec2:CreateTags",
        "ec2:DeleteSecurityGroup",
        "ec2:DeleteTags",
        "ec2:RevokeSecurityGroupEgress",
        "ec2:RevokeSecurityGroupIngress",
      ],
      resources: ec2("security-group", "vpc"),
    },
  ],
  aws_ssm_association: [
    {
      read: ["ssm:DescribeAssociation", "ssm:ListTagsForResource"],
      write: [
        "ssm:AddTagsToResource",
        "ssm:CreateAssociation",
        "ssm:DeleteAssociation",
        "ssm:RemoveTagsFromResource",
        "ssm:UpdateAssociation",
      ],
      resources: ({ partition, accountId }) => [
        `arn:${partition}:ssm:*:${accountId}:association/*`,
        `arn:${partition}:ssm:*::document/AWS-UpdateSSMAgent`,
        `arn:${partition}:ec2:*:${accountId}:instance/*`,
        `arn:${partition}:ssm:*:${accountId}:managed-instance/*`,
      ],
    },
  ],
  "aws_ssm_service_setting of Default Host Management": [
    {
      read: ["ssm:GetServiceSetting"],
      write: ["ssm:ResetServiceSetting", "ssm:UpdateServiceSetting"],
      resources: ({ partition, accountId }) => [
        `arn:${partition}:ssm:*:${accountId}:servicesetting/ssm/managed-instance/default-ec2-instance-management-role`,
      ],
    },
    {
      write: ["iam:PassRole"],
      resources: ({ partition, accountId, prefix }) => [
        `arn:${partition}:iam::${accountId}:role/${prefix}/instance/${prefix}-default-host-management`,
      ],
      condition: { StringLike: { "iam:PassedToService": "ssm.amazonaws.com*" } },
    },
    {
      write: ["iam:AttachRolePolicy"],
      resources: ({ partition, accountId, prefix }) => [
        `arn:${partition}:iam::${accountId}:role/${prefix}/instance/${prefix}-default-host-management`,
      ],
      condition: {
        ArnLike: {
          "iam:PolicyARN": "arn:*:iam::aws:policy/AmazonSSMManagedEC2InstanceDefaultPolicy",
        },
      },
    },
  ],
  aws_vpc_endpoint: [
    {
      read: [
        "ec2:DescribePrefixLists",
        "ec2:DescribeRouteTables",
        "ec2:DescribeVpcAttribute",
        "ec2:DescribeVpcEndpoints",
        "ec2:DescribeVpcs",
      ],
      resources: everything,
    },
    {
      write: [
        "ec2:CreateTags",
        "ec2:CreateVpcEndpoint",
        "ec2:DeleteTags",
        "ec2:DeleteVpcEndpoints",
        "ec2:ModifyVpcEndpoint",
      ],
      resources: ec2("route-table", "security-group", "subnet", "vpc", "vpc-endpoint"),
    },
  ],
  aws_vpc_security_group_egress_rule: [
    ...securityGroupRules,
    {
      write: [
        "ec2:AuthorizeSecurityGroupEgress",
        "ec2:ModifySecurityGroupRules",
        "ec2:RevokeSecurityGroupEgress",
      ],
      resources: securityGroup,
    },
  ],
  aws_vpc_security_group_ingress_rule: [
    ...securityGroupRules,
    {
      write: [
        "ec2:AuthorizeSecurityGroupIngress",
        "ec2:ModifySecurityGroupRules",
        "ec2:RevokeSecurityGroupIngress",
      ],
      resources: securityGroup,
    },
  ],
  "aws_iam_role of existingInstanceRoles": [
    {
      read: [
        "iam:GetRole",
        "iam:GetRolePolicy",
        "iam:ListAttachedRolePolicies",
        "iam:ListRolePolicies",
      ],
      write: [
        "iam:DeleteRolePermissionsBoundary",
        "iam:DeleteRolePolicy",
        "iam:PutRolePermissionsBoundary",
        "iam:PutRolePolicy",
        "iam:TagRole",
        "iam:UntagRole",
        "iam:UpdateAssumeRolePolicy",
        "iam:UpdateRole",
        "iam:UpdateRoleDescription",
      ],
      resources: anyRole,
    },
  ],
};
