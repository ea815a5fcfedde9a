import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts";

import type { Sandbox } from "../../sandbox/start-sandbox";

export interface ClientConfiguration {
  readonly endpoint: string;
  readonly region: string;
  readonly forcePathStyle: true;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

/** Configures an AWS SDK client for one account of the sandbox: whoever acts behind Terraform's back. */
export async function accountCredentials(
  sandbox: Sandbox,
  accountId: string,
  region: string,
): Promise<ClientConfiguration> {
  const place = { endpoint: sandbox.awsEndpoint, region, forcePathStyle: true } as const;
  const sts = new STSClient({
    ...place,
    credentials: { accessKeyId: "sandbox", secretAccessKey: "not-a-secret" },
  });
  const { Credentials } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: `arn:aws:iam::${accountId}:role/somebody`,
      RoleSessionName: "somebody",
    }),
  );
  return {
    ...place,
    credentials: {
      accessKeyId: Credentials?.AccessKeyId ?? "",
      secretAccessKey: Credentials?.SecretAccessKey ?? "",
      ...(Credentials?.SessionToken !== undefined && { sessionToken: Credentials.SessionToken }),
    },
  };
}
