import type { AccountRegion, Partition } from "../../model/organization";
import { iamExactText } from "../iam-exact-text";
import { dnsSuffix } from "../dns-suffix";
import type { PolicyDocument, PolicyStatement } from "../policy-document";

/** What the agent meets in one region; an `AccountRegion` of the model is one. */
export interface InstanceRoleRegion extends Pick<
  AccountRegion,
  "name" | "sessionKeyAliasName" | "logBucketName" | "logKeyPrefix"
> {
  readonly logGroup: Pick<AccountRegion["logGroup"], "name">;
  readonly accountKey: Pick<AccountRegion["accountKey"], "aliasName">;
  /** Present where the account's default document is managed, hence encrypted with its own key. */
  readonly defaultDocument?: object;
  /** Present where State Manager keeps agents up to date. */
  readonly agentUpdate?: object;
}

export interface InstanceRolePolicyProps {
  readonly partition: Partition;
  readonly accountId: string;
  readonly hubAccountId: string;
  /** The account's active regions. */
  readonly regions: readonly InstanceRoleRegion[];
}

/**
 * What the agent of an instance needs to hold sessions, encrypted and logged, and no more: it writes
 * recordings and can neither read, list nor delete them.
 *
 * One list of statements serves all regions: names hold their region, so a statement that lists two
 * regions allows nothing across them.
 *
 * @throws when a name would be a pattern, or when no region is given.
 */
export function instanceRolePolicy(props: InstanceRolePolicyProps): PolicyDocument {
  if (props.regions.length === 0) {
    throw new Error("An instance policy needs at least one region.");
  }
  const regionNames = props.regions.map(({ name }) => name);

  return {
    Version: "2012-10-17",
    Statement: [
      {
        // These calls know no narrower resource.
        Sid: "HoldSessions",
        Effect: "Allow",
        Action: [
          // The agent looks for its log group by a search.
          "logs:DescribeLogGroups",
          "ssm:UpdateInstanceInformation",
          "ssmmessages:CreateControlChannel",
          "ssmmessages:CreateDataChannel",
          "ssmmessages:OpenControlChannel",
          "ssmmessages:OpenDataChannel",
        ],
        Resource: "*",
        Condition: { StringEquals: { "aws:RequestedRegion": regionNames } },
      },
      ...recordingStatements(props),
      logGroupStatement(props),
      ...hubKeyStatements(props),
      ...defaultDocumentStatements(props),
      ...agentUpdateStatements(props),
    ],
  };
}

function recordingStatements({ partition, ...props }: InstanceRolePolicyProps): PolicyStatement[] {
  // Bucket names are global: a bucket of this name in a stranger's account gets nothing.
  const inHub = { StringEquals: { "s3:ResourceAccount": iamExactText(props.hubAccountId) } };
  const buckets = props.regions.map((region) => ({
    arn: `arn:${partition}:s3:::${iamExactText(region.logBucketName)}`,
    keyPrefix: iamExactText(region.logKeyPrefix),
  }));

  return [
    {
      Sid: "PutRecordings",
      Effect: "Allow",
      Action: ["s3:PutObject", "s3:PutObjectAcl"],
      Resource: buckets.map(({ arn, keyPrefix }) => `${arn}/${keyPrefix}/*`),
      Condition: inHub,
    },
    {
      Sid: "ReadLogBucketEncryption",
      Effect: "Allow",
      Action: "s3:GetEncryptionConfiguration",
      Resource: buckets.map(({ arn }) => arn),
      Condition: inHub,
    },
  ];
}

function logGroupStatement({ partition, ...props }: InstanceRolePolicyProps): PolicyStatement {
  const accountId = iamExactText(props.accountId);
  const logGroupArns = props.regions.map(
    ({ name, logGroup }) =>
      `arn:${partition}:logs:${iamExactText(name)}:${accountId}:log-group:${iamExactText(logGroup.name)}`,
  );
  return {
    Sid: "StreamSessions",
    Effect: "Allow",
    Action: ["logs:CreateLogStream", "logs:DescribeLogStreams", "logs:PutLogEvents"],
    Resource: logGroupArns.flatMap((arn) => [arn, `${arn}:log-stream:*`]),
  };
}

const inSession = { Null: { "kms:EncryptionContext:aws:ssm:SessionId": "false" } };

function hubKeyStatements(props: InstanceRolePolicyProps): PolicyStatement[] {
  const { regions } = props;
  const hubKeys = keyArns(props, props.hubAccountId, regions);
  const sessionKey = aliasCondition(regions.map((region) => region.sessionKeyAliasName));
  const s3 = regions.map(({ name }) => `s3.${name}.${dnsSuffix(props.partition)}`);

  return [
    {
      Sid: "DecryptSessions",
      Effect: "Allow",
      Action: "kms:Decrypt",
      Resource: hubKeys,
      Condition: { ...sessionKey, ...inSession },
    },
    {
      Sid: "EncryptRecordings",
      Effect: "Allow",
      // S3 decrypts the parts of a recording that is uploaded in several.
      Action: ["kms:GenerateDataKey", "kms:Decrypt"],
      Resource: hubKeys,
      Condition: { ...sessionKey, StringEquals: { "kms:ViaService": s3 } },
    },
  ];
}

function defaultDocumentStatements(props: InstanceRolePolicyProps): PolicyStatement[] {
  const regions = props.regions.filter((region) => region.defaultDocument !== undefined);
  if (regions.length === 0) return [];

  return [
    {
      Sid: "DecryptDefaultDocumentSessions",
      Effect: "Allow",
      Action: "kms:Decrypt",
      Resource: keyArns(props, props.accountId, regions),
      Condition: {
        ...aliasCondition(regions.map((region) => region.accountKey.aliasName)),
        ...inSession,
      },
    },
  ];
}

/** What an agent calls to run the association that updates it; the installer is fetched without a role. */
function agentUpdateStatements({
  partition,
  ...props
}: InstanceRolePolicyProps): PolicyStatement[] {
  const names = props.regions
    .filter(({ agentUpdate }) => agentUpdate !== undefined)
    .map(({ name }) => name);
  if (names.length === 0) return [];

  return [
    {
      Sid: "RunAgentUpdates",
      Effect: "Allow",
      Action: [
        "ssm:DescribeAssociation",
        "ssm:ListAssociations",
        "ssm:ListInstanceAssociations",
        "ssm:UpdateAssociationStatus",
        "ssm:UpdateInstanceAssociationStatus",
      ],
      Resource: "*",
      Condition: { StringEquals: { "aws:RequestedRegion": names } },
    },
    {
      Sid: "ReadAgentUpdates",
      Effect: "Allow",
      Action: ["ssm:DescribeDocument", "ssm:GetDocument"],
      // AWS's own, whatever account its ARN holds: nobody else can make a document of such a name.
      Resource: names.map(
        (name) => `arn:${partition}:ssm:${iamExactText(name)}:*:document/AWS-UpdateSSMAgent`,
      ),
    },
  ];
}

/** All keys of one account: only Terraform knows their ids, so the alias decides. */
function keyArns(
  { partition }: InstanceRolePolicyProps,
  accountId: string,
  regions: readonly InstanceRoleRegion[],
): string[] {
  return regions.map(
    ({ name }) => `arn:${partition}:kms:${iamExactText(name)}:${iamExactText(accountId)}:key/*`,
  );
}

function aliasCondition(aliasNames: readonly string[]): NonNullable<PolicyStatement["Condition"]> {
  const distinct = new Set(aliasNames.map(iamExactText));
  return { "ForAnyValue:StringEquals": { "kms:ResourceAliases": [...distinct] } };
}
