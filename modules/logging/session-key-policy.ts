import type { LogBucket, Partition, SessionKey } from "../../model/organization";
import { iamExactText } from "../iam-exact-text";
import type { PolicyDocument } from "../policy-document";
import { dnsSuffix } from "../dns-suffix";
import { organizationRoles } from "./organization-roles";

export interface SessionKeyPolicyProps extends Pick<
  SessionKey,
  "clientArnPatterns" | "agentArnPatterns"
> {
  readonly partition: Partition;
  /** The hub account. */
  readonly accountId: string;
  readonly region: string;
  readonly organizationId: string;
  /** The bucket of the same region, whose recordings the key encrypts. */
  readonly logBucket: Pick<LogBucket, "name" | "keyPrefix">;
}

const everybody = { AWS: "*" };

/**
 * Who may use the key of a region's sessions and recordings.
 *
 * A session is encrypted by the person's client, which asks for a data key, and by the instance's
 * agent, which decrypts it; both call KMS directly, so no service stands between, and the encryption
 * context of a session stands where `kms:ViaService` would. Recordings are encrypted by S3 on behalf
 * of the agent, for the one bucket. A bucket key's context is the bucket, without one it is the
 * object. To read a recording is a matter of the hub account's own policies.
 *
 * @throws when a name would be a pattern, or a pattern is not one of roles.
 */
export function sessionKeyPolicy(props: SessionKeyPolicyProps): PolicyDocument {
  const { partition } = props;
  const clients = organizationRoles(props.organizationId, props.clientArnPatterns);
  const agents = organizationRoles(props.organizationId, props.agentArnPatterns);
  const inSession = { Null: { "kms:EncryptionContext:aws:ssm:SessionId": "false" } };
  const bucketArn = `arn:${partition}:s3:::${iamExactText(props.logBucket.name)}`;

  return {
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "AdministerInAccount",
        Effect: "Allow",
        Principal: { AWS: `arn:${partition}:iam::${iamExactText(props.accountId)}:root` },
        Action: "kms:*",
        Resource: "*",
      },
      {
        Sid: "ClientsEncryptSessions",
        Effect: "Allow",
        Principal: everybody,
        Action: "kms:GenerateDataKey",
        Resource: "*",
        Condition: { ...clients, ...inSession },
      },
      {
        Sid: "AgentsDecryptSessions",
        Effect: "Allow",
        Principal: everybody,
        Action: "kms:Decrypt",
        Resource: "*",
        Condition: { ...agents, ...inSession },
      },
      {
        Sid: "AgentsEncryptRecordings",
        Effect: "Allow",
        Principal: everybody,
        // S3 decrypts the parts of a recording that is uploaded in several.
        Action: ["kms:GenerateDataKey", "kms:Decrypt"],
        Resource: "*",
        Condition: {
          ...agents,
          StringEquals: {
            ...agents.StringEquals,
            "kms:ViaService": `s3.${iamExactText(props.region)}.${dnsSuffix(partition)}`,
          },
          StringLike: {
            "kms:EncryptionContext:aws:s3:arn": [
              bucketArn,
              `${bucketArn}/${iamExactText(props.logBucket.keyPrefix)}/*`,
            ],
          },
        },
      },
    ],
  };
}
