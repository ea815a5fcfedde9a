/** What an agent uses, by ARN. */
export interface AgentResources {
  readonly region: string;
  readonly accountId: string;
  readonly hubAccountId: string;
  /** Session key of the hub; empty: unknown, and nobody asks. */
  readonly sessionKeyArn: string;
  /** With the `alias/` prefix. */
  readonly sessionKeyAliasName: string;
  readonly logBucketArn: string;
  readonly logKeyPrefix: string;
  readonly logGroupArn: string;
}

/** Calls of the agent on one resource. */
export interface AgentCalls {
  readonly actions: readonly string[];
  readonly resource: string;
  /** Values of condition keys; empty: the call never carries the key. */
  readonly context: Readonly<Record<string, readonly string[]>>;
}

/**
 * What an agent calls in a session and for its recording. An action that policies name by more than
 * one form of ARN is there once for each: who is allowed one form is allowed the call.
 */
export function agentCalls(resources: AgentResources): readonly AgentCalls[] {
  const { accountId, logBucketArn, logGroupArn, logKeyPrefix, region, sessionKeyArn } = resources;
  const [, partition] = logBucketArn.split(":");
  const always = contextOf(resources);
  const on = (resource: string, ...actions: readonly string[]): AgentCalls => ({
    actions,
    resource,
    context: always,
  });
  return [
    on(
      "*",
      "logs:DescribeLogGroups",
      "ssm:UpdateInstanceInformation",
      "ssmmessages:CreateControlChannel",
      "ssmmessages:CreateDataChannel",
      "ssmmessages:OpenControlChannel",
      "ssmmessages:OpenDataChannel",
    ),
    on(`arn:${partition}:ec2:${region}:${accountId}:instance/*`, "ssm:UpdateInstanceInformation"),
    on(
      `arn:${partition}:logs:${region}:${accountId}:log-group::log-stream:`,
      "logs:DescribeLogGroups",
    ),
    on(logGroupArn, "logs:CreateLogStream", "logs:DescribeLogStreams"),
    on(
      `${logGroupArn}:log-stream:session`,
      "logs:CreateLogStream",
      "logs:DescribeLogStreams",
      "logs:PutLogEvents",
    ),
    on(logBucketArn, "s3:GetEncryptionConfiguration"),
    on(`${logBucketArn}/${logKeyPrefix}/session.log`, "s3:PutObject", "s3:PutObjectAcl"),
    ...(sessionKeyArn === "" ? [] : keyCalls(resources, always)),
  ];
}

function keyCalls(
  { logBucketArn, region, sessionKeyArn: resource }: AgentResources,
  always: AgentCalls["context"],
): readonly AgentCalls[] {
  const suffix = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
  const [service, session, object] = [
    "kms:ViaService",
    "kms:EncryptionContext:aws:ssm:SessionId",
    "kms:EncryptionContext:aws:s3:arn",
  ];
  return [
    {
      actions: ["kms:Decrypt"],
      resource,
      context: { ...always, [session]: ["session"], [service]: [], [object]: [] },
    },
    {
      actions: ["kms:GenerateDataKey"],
      resource,
      context: {
        ...always,
        [session]: [],
        [service]: [`s3.${region}.${suffix}`],
        [object]: [logBucketArn],
      },
    },
  ];
}

/** What is true of every call. */
function contextOf({
  hubAccountId,
  region,
  sessionKeyAliasName,
}: AgentResources): AgentCalls["context"] {
  return {
    "aws:RequestedRegion": [region],
    "s3:ResourceAccount": [hubAccountId],
    "kms:ResourceAliases": [sessionKeyAliasName],
  };
}
