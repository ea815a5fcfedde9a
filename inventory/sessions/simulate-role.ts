import type { EvaluationResult } from "@aws-sdk/client-iam";

import type { AwsAccount } from "../aws/aws-account";
import { collectPages } from "../collect-pages";
import type { ReadOptions } from "../read-options";
import type { RolePermissions } from "./account-session-facts";

/** What an agent uses, by ARN. */
export interface AgentResources {
  readonly region: string;
  readonly hubAccountId: string;
  /** Session key of the hub; empty: unknown, and nobody asks. */
  readonly sessionKeyArn: string;
  /** With the `alias/` prefix. */
  readonly sessionKeyAliasName: string;
  readonly logBucketArn: string;
  readonly logKeyPrefix: string;
  readonly logGroupArn: string;
}

/**
 * Whether a role may do what the agent does, as IAM simulates its own policies and those of the
 * organization; resource policies are not part of it.
 */
export async function simulateRole(
  account: AwsAccount,
  roleArn: string,
  resources: AgentResources,
  { signal }: ReadOptions,
): Promise<RolePermissions> {
  const { paginateSimulatePrincipalPolicy } = await import("@aws-sdk/client-iam");
  const wanted = actionsByResource(resources);
  const results = await collectPages(
    paginateSimulatePrincipalPolicy(
      { client: await account.iam() },
      {
        PolicySourceArn: roleArn,
        ActionNames: [...new Set(wanted.map(([action]) => action))],
        ResourceArns: [...new Set(wanted.map(([, resource]) => resource))],
        ContextEntries: context(resources),
      },
      { abortSignal: signal },
    ),
    (page) => page.EvaluationResults,
  );
  const of = (kind: "denied" | "undecided"): readonly string[] =>
    wanted
      .filter(([action, resource]) => decisionOn(results, action, resource) === kind)
      .map(([action]) => action)
      .sort();
  return { denied: of("denied"), undecided: of("undecided") };
}

function decisionOn(
  results: readonly EvaluationResult[],
  action: string,
  resource: string,
): "allowed" | "denied" | "undecided" {
  const result = results.find(
    ({ EvalActionName, EvalResourceName }) =>
      EvalActionName === action && EvalResourceName === resource,
  );
  if (result?.EvalDecision === "allowed") return "allowed";
  // Denied for want of a value is no answer.
  const isOpen = result === undefined || (result.MissingContextValues ?? []).length > 0;
  return isOpen && result?.EvalDecision !== "explicitDeny" ? "undecided" : "denied";
}

function actionsByResource(resources: AgentResources): readonly (readonly [string, string])[] {
  const { logBucketArn, logGroupArn, logKeyPrefix, sessionKeyArn } = resources;
  const onAll = [
    "logs:DescribeLogGroups",
    "ssm:UpdateInstanceInformation",
    "ssmmessages:CreateControlChannel",
    "ssmmessages:CreateDataChannel",
    "ssmmessages:OpenControlChannel",
    "ssmmessages:OpenDataChannel",
  ];
  return [
    ...onAll.map((action) => [action, "*"] as const),
    ["s3:GetEncryptionConfiguration", logBucketArn],
    ["s3:PutObject", `${logBucketArn}/${logKeyPrefix}/session.log`],
    ["logs:CreateLogStream", logGroupArn],
    ["logs:DescribeLogStreams", logGroupArn],
    ["logs:PutLogEvents", `${logGroupArn}:log-stream:session`],
    ...(sessionKeyArn === "" ? [] : [["kms:Decrypt", sessionKeyArn] as const]),
  ];
}

/** What is true when an agent calls. */
function context({ hubAccountId, region, sessionKeyAliasName }: AgentResources): {
  readonly ContextKeyName: string;
  readonly ContextKeyType: "string" | "stringList";
  readonly ContextKeyValues: string[];
}[] {
  const text = (ContextKeyName: string, value: string): ReturnType<typeof context>[number] => ({
    ContextKeyName,
    ContextKeyType: "string",
    ContextKeyValues: [value],
  });
  return [
    text("aws:RequestedRegion", region),
    text("s3:ResourceAccount", hubAccountId),
    text("kms:EncryptionContext:aws:ssm:SessionId", "session"),
    {
      ContextKeyName: "kms:ResourceAliases",
      ContextKeyType: "stringList",
      ContextKeyValues: [sessionKeyAliasName],
    },
  ];
}
