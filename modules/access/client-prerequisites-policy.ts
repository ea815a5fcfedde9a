import type { AccountRegion, Partition } from "../../model/organization";
import type { PolicyDocument } from "../policy-document";
import { iamExactText } from "../iam-exact-text";

export interface ClientPrerequisitesPolicyProps {
  readonly partition: Partition;
  readonly accountId: string;
  readonly hubAccountId: string;
  /** The account's active regions. */
  readonly regions: readonly Pick<AccountRegion, "name" | "sessionKeyAliasName">[];
}

/**
 * What the client on a person's machine calls by itself to find an instance and to open an encrypted
 * session; without it no session policy is of use.
 *
 * The session key is the hub's, known by its alias, and gives data keys to sessions only: the
 * client calls KMS directly, so the encryption context of a session stands where `kms:ViaService`
 * would. That `OpenDataChannel` reaches every session of the account, not only one's own, is a
 * known limit: no condition key tells the owner.
 *
 * @throws when a name would be a pattern, or when no region is given.
 */
export function clientPrerequisitesPolicy(props: ClientPrerequisitesPolicyProps): PolicyDocument {
  if (props.regions.length === 0) {
    throw new Error("A client policy needs at least one region.");
  }
  const { partition, regions } = props;
  const accountId = iamExactText(props.accountId);
  const hubAccountId = iamExactText(props.hubAccountId);
  const regionNames = regions.map((region) => iamExactText(region.name));
  const keyAliases = new Set(regions.map((region) => iamExactText(region.sessionKeyAliasName)));

  return {
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "OpenDataChannels",
        Effect: "Allow",
        Action: "ssmmessages:OpenDataChannel",
        Resource: regionNames.map((name) => `arn:${partition}:ssm:${name}:${accountId}:session/*`),
      },
      {
        Sid: "EncryptSessions",
        Effect: "Allow",
        Action: "kms:GenerateDataKey",
        Resource: regionNames.map((name) => `arn:${partition}:kms:${name}:${hubAccountId}:key/*`),
        Condition: {
          "ForAnyValue:StringEquals": { "kms:ResourceAliases": [...keyAliases] },
          Null: { "kms:EncryptionContext:aws:ssm:SessionId": "false" },
        },
      },
      {
        Sid: "SeeConnectionStatus",
        Effect: "Allow",
        Action: "ssm:GetConnectionStatus",
        Resource: regionNames.map((name) => `arn:${partition}:ec2:${name}:${accountId}:instance/*`),
      },
      {
        // These calls know no narrower resource.
        Sid: "FindInstances",
        Effect: "Allow",
        Action: [
          "ec2:DescribeInstances",
          "ssm:DescribeInstanceInformation",
          "ssm:DescribeInstanceProperties",
          "ssm:DescribeSessions",
        ],
        Resource: "*",
        Condition: { StringEquals: { "aws:RequestedRegion": regionNames } },
      },
    ],
  };
}
