import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts";

import type { Sandbox } from "./start-sandbox";

/** What an AWS SDK client of one account of the sandbox is made with. */
export interface AccountClientConfig {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken: string;
  };
}

/** For somebody who works in an account by hand. */
export async function accountClientConfig(
  { awsEndpoint }: Pick<Sandbox, "awsEndpoint">,
  accountId: string,
  region: string,
): Promise<AccountClientConfig> {
  const credentials = { accessKeyId: "sandbox", secretAccessKey: "not-a-secret" };
  const sts = new STSClient({ endpoint: awsEndpoint, region, credentials });
  try {
    const { Credentials } = await sts.send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::${accountId}:role/somebody`,
        RoleSessionName: "somebody",
      }),
    );
    return {
      endpoint: awsEndpoint,
      region,
      credentials: {
        accessKeyId: Credentials?.AccessKeyId ?? "",
        secretAccessKey: Credentials?.SecretAccessKey ?? "",
        sessionToken: Credentials?.SessionToken ?? "",
      },
    };
  } finally {
    sts.destroy();
  }
}
