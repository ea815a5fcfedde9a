import type { LogBucket, Partition } from "../../model/organization";
import { iamExactText } from "../iam-exact-text";
import type { PolicyDocument } from "../policy-document";
import { organizationRoles } from "./organization-roles";

export interface LogBucketPolicyProps extends Pick<
  LogBucket,
  "name" | "keyPrefix" | "agentArnPatterns"
> {
  readonly partition: Partition;
  readonly organizationId: string;
}

const everybody = { AWS: "*" };

/**
 * Who may put recordings into a log bucket: the agents of the organization, over TLS. Nobody may
 * read, list or delete by this policy.
 *
 * The agent sends an ACL with every recording, hence `PutObjectAcl`, which can change nothing in a
 * bucket that enforces its owner; and it refuses to log where it cannot read that the bucket is
 * encrypted.
 *
 * @throws when a name would be a pattern, or a pattern is not one of roles.
 */
export function logBucketPolicy(props: LogBucketPolicyProps): PolicyDocument {
  const bucketArn = `arn:${props.partition}:s3:::${iamExactText(props.name)}`;
  const agents = organizationRoles(props.organizationId, props.agentArnPatterns);

  return {
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "DenyInsecureTransport",
        Effect: "Deny",
        Principal: everybody,
        Action: "s3:*",
        Resource: [bucketArn, `${bucketArn}/*`],
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
      {
        Sid: "AgentsPutRecordings",
        Effect: "Allow",
        Principal: everybody,
        Action: ["s3:PutObject", "s3:PutObjectAcl"],
        Resource: `${bucketArn}/${iamExactText(props.keyPrefix)}/*`,
        Condition: agents,
      },
      {
        Sid: "AgentsReadEncryption",
        Effect: "Allow",
        Principal: everybody,
        Action: "s3:GetEncryptionConfiguration",
        Resource: bucketArn,
        Condition: agents,
      },
    ],
  };
}
