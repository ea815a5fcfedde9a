import type { AutoScalingClient } from "@aws-sdk/client-auto-scaling";
import type { EC2Client } from "@aws-sdk/client-ec2";

/**
 * Clients of one account, made when they are first asked for and shared from then on. Each assumes
 * the account's role once; calls are retried, with more patience where AWS throttles.
 */
export interface AwsAccount {
  readonly accountId: string;
  ec2(region: string): Promise<EC2Client>;
  autoScaling(region: string): Promise<AutoScalingClient>;
  /** Closes the connections of every client. */
  close(): void;
}
