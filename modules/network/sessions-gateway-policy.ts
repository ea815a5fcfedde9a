import type { Partition } from "../../model/organization";
import { iamExactText } from "../iam-exact-text";
import type { PolicyDocument } from "../policy-document";

export interface SessionsGatewayPolicyProps {
  readonly partition: Partition;
  readonly accountId: string;
  readonly region: string;
  readonly logBucketName: string;
}

/** Recordings into the region's log bucket, and the agent's own downloads; nothing else in S3. */
export function sessionsGatewayPolicy(props: SessionsGatewayPolicyProps): PolicyDocument {
  const { accountId, partition } = props;
  const region = iamExactText(props.region);
  const logBucket = `arn:${partition}:s3:::${iamExactText(props.logBucketName)}`;
  return {
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "Recordings",
        Effect: "Allow",
        Principal: "*",
        Action: ["s3:GetEncryptionConfiguration", "s3:PutObject", "s3:PutObjectAcl"],
        Resource: [logBucket, `${logBucket}/*`],
        Condition: { StringEquals: { "aws:PrincipalAccount": accountId } },
      },
      {
        // AWS's own buckets; installers are fetched without credentials.
        Sid: "Agent",
        Effect: "Allow",
        Principal: "*",
        Action: "s3:GetObject",
        Resource: [
          `arn:${partition}:s3:::amazon-ssm-${region}/*`,
          `arn:${partition}:s3:::amazon-ssm-packages-${region}/*`,
        ],
      },
    ],
  };
}
