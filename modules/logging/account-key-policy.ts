import type { Partition } from "../../model/organization";
import { iamExactText } from "../iam-exact-text";
import type { PolicyDocument } from "../policy-document";
import { dnsSuffix } from "../dns-suffix";

export interface AccountKeyPolicyProps {
  readonly partition: Partition;
  readonly accountId: string;
  readonly region: string;
  /** The one log group that CloudWatch Logs may encrypt with the key. */
  readonly logGroupName: string;
}

/**
 * Who may use an account's own key: principals of the account by their own policies, and CloudWatch
 * Logs of the region for one log group.
 *
 * @throws when a name would be a pattern.
 */
export function accountKeyPolicy(props: AccountKeyPolicyProps): PolicyDocument {
  const { partition } = props;
  const accountId = iamExactText(props.accountId);
  const region = iamExactText(props.region);
  const logGroupArn = `arn:${partition}:logs:${region}:${accountId}:log-group:${iamExactText(props.logGroupName)}`;

  return {
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "AdministerInAccount",
        Effect: "Allow",
        Principal: { AWS: `arn:${partition}:iam::${accountId}:root` },
        Action: "kms:*",
        Resource: "*",
      },
      {
        Sid: "EncryptSessionLogGroup",
        Effect: "Allow",
        Principal: { Service: `logs.${region}.${dnsSuffix(partition)}` },
        Action: [
          "kms:Encrypt",
          "kms:Decrypt",
          "kms:ReEncrypt*",
          "kms:GenerateDataKey*",
          "kms:DescribeKey",
        ],
        Resource: "*",
        Condition: { ArnEquals: { "kms:EncryptionContext:aws:logs:arn": logGroupArn } },
      },
    ],
  };
}
