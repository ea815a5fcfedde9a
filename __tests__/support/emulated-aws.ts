import { accountClientConfig, type AccountClientConfig } from "../../sandbox/account-client-config";
import {
  startAwsEmulator,
  type AwsEmulator,
  type AwsEmulatorOptions,
} from "../../sandbox/aws/start-aws-emulator";
import { findPython } from "../../sandbox/find-python";

/** An emulator that the AWS SDK of this process takes for AWS, until it is closed. */
export class EmulatedAws {
  private readonly before = process.env;

  private constructor(private readonly emulator: AwsEmulator) {
    process.env = {
      ...this.before,
      AWS_ENDPOINT_URL: emulator.url,
      AWS_ACCESS_KEY_ID: "sandbox",
      AWS_SECRET_ACCESS_KEY: "not-a-secret",
    };
  }

  static async start(props: Omit<AwsEmulatorOptions, "python"> = {}): Promise<EmulatedAws> {
    return new EmulatedAws(await startAwsEmulator({ ...props, python: findPython(process.cwd()) }));
  }

  /** As the sandbox calls it. */
  get awsEndpoint(): string {
    return this.emulator.url;
  }

  /** Of somebody who works in an account by hand. */
  clientConfig(accountId: string, region = "us-east-1"): Promise<AccountClientConfig> {
    return accountClientConfig(this, accountId, region);
  }

  async close(): Promise<void> {
    process.env = this.before;
    await this.emulator.close();
  }
}
