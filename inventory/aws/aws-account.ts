import type { AutoScalingClient } from "@aws-sdk/client-auto-scaling";
import type { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import type { EC2Client } from "@aws-sdk/client-ec2";
import type { IAMClient } from "@aws-sdk/client-iam";
import type { KMSClient } from "@aws-sdk/client-kms";
import type { S3Client } from "@aws-sdk/client-s3";
import type { SSMClient } from "@aws-sdk/client-ssm";

/**
 * Clients of one account, made when they are first asked for and shared from then on. Each assumes
 * the account's role once; calls are retried, with more patience where AWS throttles.
 */
export interface AwsAccount {
  readonly accountId: string;
  ec2(region: string): Promise<EC2Client>;
  autoScaling(region: string): Promise<AutoScalingClient>;
  iam(): Promise<IAMClient>;
  kms(region: string): Promise<KMSClient>;
  logs(region: string): Promise<CloudWatchLogsClient>;
  s3(region: string): Promise<S3Client>;
  ssm(region: string): Promise<SSMClient>;
  /** Closes the connections of every client. */
  close(): void;
}
