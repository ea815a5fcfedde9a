import type { fromTemporaryCredentials } from "@aws-sdk/credential-providers";

import type { AwsAccount } from "./aws-account";

export interface AwsAccountProps {
  /** 12 digits. */
  readonly accountId: string;
  /** Role to assume. @default - the caller's own credentials are used, whatever account they are of */
  readonly roleArn?: string;
  /** Region of STS and of IAM's signatures: one of the account's partition. */
  readonly homeRegion: string;
  /** Name of the assumed role's session; it stands in CloudTrail. @default "bastionless" */
  readonly sessionName?: string;
}

type Credentials = ReturnType<typeof fromTemporaryCredentials>;

interface Closable {
  destroy(): void;
}

/**
 * Opens one account with the credentials that the AWS SDK finds in the environment. Nothing is called
 * before a client is used, and no client is loaded before it is asked for: each takes its time.
 */
export function openAwsAccount(props: AwsAccountProps): AwsAccount {
  const { accountId, roleArn } = props;
  const clients = new Map<string, Promise<Closable>>();
  let credentials: Promise<Credentials> | undefined;

  const shared = <Client extends Closable>(
    service: string,
    region: string,
    make: (config: ClientConfig) => Promise<Client>,
  ): Promise<Client> => {
    const key = `${service} ${region}`;
    const known = clients.get(key);
    // The key says which client it is.
    if (known !== undefined) return known as Promise<Client>;
    if (roleArn !== undefined) credentials ??= assumedRole(props, roleArn);
    const client = Promise.resolve(credentials).then((assumed) =>
      make({
        region,
        maxAttempts,
        retryMode: "adaptive",
        ...(assumed !== undefined && { credentials: assumed }),
      }),
    );
    clients.set(key, client);
    return client;
  };

  return {
    accountId,
    ec2: (region) =>
      shared("ec2", region, async (config) => {
        const { EC2Client } = await import("@aws-sdk/client-ec2");
        return new EC2Client(config);
      }),
    autoScaling: (region) =>
      shared("autoscaling", region, async (config) => {
        const { AutoScalingClient } = await import("@aws-sdk/client-auto-scaling");
        return new AutoScalingClient(config);
      }),
    iam: () =>
      shared("iam", props.homeRegion, async (config) => {
        const { IAMClient } = await import("@aws-sdk/client-iam");
        return new IAMClient(config);
      }),
    kms: (region) =>
      shared("kms", region, async (config) => {
        const { KMSClient } = await import("@aws-sdk/client-kms");
        return new KMSClient(config);
      }),
    logs: (region) =>
      shared("logs", region, async (config) => {
        const { CloudWatchLogsClient } = await import("@aws-sdk/client-cloudwatch-logs");
        return new CloudWatchLogsClient(config);
      }),
    s3: (region) =>
      shared("s3", region, async (config) => {
        const { S3Client } = await import("@aws-sdk/client-s3");
        return new S3Client(config);
      }),
    ssm: (region) =>
      shared("ssm", region, async (config) => {
        const { SSMClient } = await import("@aws-sdk/client-ssm");
        return new SSMClient(config);
      }),
    close() {
      for (const client of clients.values()) {
        void client.then(
          (one) => {
            one.destroy();
          },
          () => undefined,
        );
      }
      clients.clear();
    },
  };
}

interface ClientConfig {
  readonly region: string;
  readonly maxAttempts: number;
  readonly retryMode: "adaptive";
  readonly credentials?: Credentials;
}

/** Accounts of a busy organization throttle; a run over many of them has the time. */
const maxAttempts = 8;

async function assumedRole(
  { homeRegion, sessionName = "bastionless" }: AwsAccountProps,
  roleArn: string,
): Promise<Credentials> {
  const { fromTemporaryCredentials } = await import("@aws-sdk/credential-providers");
  return fromTemporaryCredentials({
    params: { RoleArn: roleArn, RoleSessionName: sessionName },
    clientConfig: { region: homeRegion, maxAttempts },
  });
}
