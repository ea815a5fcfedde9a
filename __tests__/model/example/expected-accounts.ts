import type { Account, AccountRegion, Tile } from "../../../model/organization";
import { composeUserData } from "../../../model/user-data/compose-user-data";
import { expectedSettings, expectedShell } from "./expected-settings";

const arn = (region: string, key: string): string =>
  `arn:aws:ssm:${region}:111122223333:document/bastionless-c1-${key}`;

const accountRegion = (
  name: string,
  keys: string[],
  rest: Partial<AccountRegion> = {},
): AccountRegion => ({
  name,
  lifecycle: "active",
  sessionKeyAliasName: "alias/bastionless-session",
  logBucketName: `bastionless-logs-111122223333-${name}`,
  logKeyPrefix: "sessions",
  accountKey: {
    aliasName: "alias/bastionless-account",
    description: "Session Manager log group and default document",
    deletionWindowInDays: 30,
  },
  logGroup: { name: "/bastionless/sessions", retentionInDays: 365 },
  documents: keys.map((key) => ({ key, arn: arn(name, key) })),
  securityGroups: [],
  launchTemplates: [],
  autoScalingGroups: [],
  endpoints: [],
  legacyAccess: [],
  ...rest,
});

/** What a launch template has that says nothing else. */
const templateDefaults = {
  description: "Instances that Session Manager reaches",
  securityGroupIds: [],
  securityGroupKeys: [],
  publicIpAddress: false,
  metadataHopLimit: 1,
  detailedMonitoring: false,
  ebsOptimized: false,
  volumes: [],
  tags: {},
} as const;

const account = (name: string, accountId: string, owners: string[], roleNames: string[]) => {
  const tile: Tile = {
    label: `AWS ${name}`,
    accountId,
    roleNames,
    rolePath: "/bastionless/access/",
    samlProviderName: "bastionless-okta",
    partition: "aws",
    sessionDuration: 3600,
    authenticationPolicy: { kind: "managed", name: "bastionless-two-factor" },
  };
  return {
    ...expectedSettings(name, accountId),
    tags: { ManagedBy: "bastionless", Owners: owners.join(" ") },
    hubAccountId: "111122223333",
    owners,
    tile: { kind: "account", tile },
    samlProviderName: "bastionless-okta",
    instanceRole: {
      name: "bastionless-instance",
      path: "/bastionless/instance/",
      policy: "minimal",
    },
    existingInstanceRoles: [],
  } as const;
};

const payments: Account = {
  ...account("payments-production", "222233334444", ["payments@example.com"], ["ec2-session"]),
  regions: [
    accountRegion("us-east-1", ["shell", "ssh"], {
      launchTemplates: [
        {
          ...templateDefaults,
          key: "api",
          name: "api",
          imageId:
            "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64",
          instanceType: "t4g.small",
          userData: composeUserData({
            osFamily: "amazon-linux-2023",
            architecture: "arm64",
            region: "us-east-1",
            teamPart: "",
            agentFailure: "continue",
          }),
          instanceTags: { Team: "payments" },
        },
      ],
    }),
    accountRegion("eu-west-1", ["shell", "ssh"]),
  ],
  accessRoles: [
    {
      name: "ec2-session",
      path: "/bastionless/access/",
      description: "Sessions on every instance of the account",
      groupName: "aws_222233334444_ec2-session",
      groupDescription:
        "Sessions on every instance of the account (role ec2-session in AWS account payments-production, 222233334444)",
      policy: "least-privilege",
      documentCheck: "standard",
      documentArns: [
        arn("eu-west-1", "shell"),
        arn("eu-west-1", "ssh"),
        arn("us-east-1", "shell"),
        arn("us-east-1", "ssh"),
      ],
      hostTags: {},
      maxSessionDuration: 3600,
    },
  ],
};

const dataPlatform: Account = {
  ...account(
    "data-platform",
    "333344445555",
    ["data@example.com", "platform@example.com"],
    ["ec2-session", "orders-analyst"],
  ),
  regions: [
    accountRegion("us-east-1", ["disk-usage", "orders-database", "shell", "ssh"], {
      defaultDocument: {
        name: "SSM-SessionManagerRunShell",
        content: expectedShell("us-east-1", "Default of sessions that name no document."),
        adopt: false,
      },
      launchTemplates: [
        {
          ...templateDefaults,
          key: "analytics",
          name: "analytics",
          imageId:
            "resolve:ssm:/aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id",
          instanceType: "t3.medium",
          userData: composeUserData({
            osFamily: "ubuntu",
            architecture: "x86_64",
            region: "us-east-1",
            teamPart: '#!/bin/sh\necho "analytics host" > /etc/motd\n',
            agentFailure: "continue",
          }),
          instanceTags: { Role: "analytics" },
        },
      ],
    }),
  ],
  accessRoles: [
    {
      name: "ec2-session",
      path: "/bastionless/access/",
      description: "Shell and SSH on every instance",
      groupName: "aws_333344445555_ec2-session",
      groupDescription:
        "Shell and SSH on every instance (role ec2-session in AWS account data-platform, 333344445555)",
      policy: "least-privilege",
      documentCheck: "standard",
      documentArns: [
        arn("us-east-1", "disk-usage"),
        arn("us-east-1", "shell"),
        arn("us-east-1", "ssh"),
      ],
      hostTags: {},
      maxSessionDuration: 14_400,
    },
    {
      name: "orders-analyst",
      path: "/bastionless/access/",
      description: "The orders database, through the analytics hosts only",
      groupName: "aws_333344445555_orders-analyst",
      groupDescription:
        "The orders database, through the analytics hosts only (role orders-analyst in AWS account data-platform, 333344445555)",
      policy: "least-privilege",
      documentCheck: "strict",
      documentArns: [arn("us-east-1", "orders-database")],
      hostTags: { Role: "analytics" },
      maxSessionDuration: 3600,
    },
  ],
};

const legacy: Account = {
  ...account("legacy-monolith", "444455556666", ["platform@example.com"], ["ec2-session"]),
  regions: [accountRegion("eu-west-1", ["shell", "ssh", "web"])],
  accessRoles: [
    {
      name: "ec2-session",
      path: "/bastionless/access/",
      description: "The statement of the first rollout, kept until the last team has moved",
      groupName: "aws_444455556666_ec2-session",
      groupDescription:
        "The statement of the first rollout, kept until the last team has moved (role ec2-session in AWS account legacy-monolith, 444455556666)",
      policy: "seed",
      documentCheck: "standard",
      documentArns: [arn("eu-west-1", "shell"), arn("eu-west-1", "ssh"), arn("eu-west-1", "web")],
      hostTags: {},
      maxSessionDuration: 3600,
    },
  ],
};

/** The accounts' slices of the example, in the order of their names. */
export const expectedAccounts: readonly Account[] = [dataPlatform, legacy, payments];
