/** Answer of an emulated AWS call. */
export interface AwsAnswer {
  readonly status: number;
  readonly body: string;
}

/**
 * One account and region of the emulated AWS, called without an SDK: the emulator looks at the
 * credential's scope and does not check signatures.
 */
export class AwsAccount {
  private constructor(
    private readonly url: string,
    private readonly accessKeyId: string,
  ) {}

  /** Assumes a role in the account, as Terraform's provider does. */
  static async of(url: string, accountId: string): Promise<AwsAccount> {
    const caller = new AwsAccount(url, "sandbox");
    const { body } = await caller.query("sts", {
      Action: "AssumeRole",
      Version: "2011-06-15",
      RoleArn: `arn:aws:iam::${accountId}:role/terraform-deploy`,
      RoleSessionName: "test",
    });
    return new AwsAccount(url, /<AccessKeyId>(.+?)<\/AccessKeyId>/.exec(body)?.[1] ?? "");
  }

  /** A call in AWS's JSON protocol; returns the parsed answer. */
  async ssm(action: string, input: unknown): Promise<AwsAnswer & { readonly json: unknown }> {
    const answer = await this.send("ssm", JSON.stringify(input), {
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": `AmazonSSM.${action}`,
    });
    return { ...answer, json: JSON.parse(answer.body) as unknown };
  }

  /** A call in AWS's query protocol, of `iam`, `ec2` or `sts`. */
  async query(service: string, input: Readonly<Record<string, string>>): Promise<AwsAnswer> {
    return this.send(service, new URLSearchParams(input).toString(), {
      "content-type": "application/x-www-form-urlencoded; charset=utf-8",
    });
  }

  private async send(
    service: string,
    body: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<AwsAnswer> {
    const scope = `${this.accessKeyId}/20261122/us-east-1/${service}/aws4_request`;
    const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`;
    const response = await fetch(this.url, {
      method: "POST",
      body,
      headers: { ...headers, authorization },
    });
    return { status: response.status, body: await response.text() };
  }
}
