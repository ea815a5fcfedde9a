import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  PutLogEventsCommand,
} from "@aws-sdk/client-cloudwatch-logs";
import { CreateFlowLogsCommand, EC2Client } from "@aws-sdk/client-ec2";

import type { AwsAccount } from "../../../inventory/aws/aws-account";
import { openAwsAccount } from "../../../inventory/aws/open-aws-account";
import { readLogins, type Logins } from "../../../inventory/logins/read-logins";
import { accountClientConfig } from "../../../sandbox/account-client-config";
import { startAwsEmulator, type AwsEmulator } from "../../../sandbox/aws/start-aws-emulator";
import { findPython } from "../../../sandbox/find-python";
import { makeNetwork } from "../../../sandbox/make-network";
import { instanceOf } from "../../support/inventory-of";

const minute = 60_000;
const region = "us-east-1";
const accountId = "222233334444";
const logGroupName = "vpc";

describe("logins by flow logs", () => {
  const before = process.env;
  const now = Date.now();
  let aws: AwsEmulator;
  let account: AwsAccount;
  let vpcId: string;

  beforeAll(async () => {
    aws = await startAwsEmulator({ python: findPython(process.cwd()) });
    process.env = {
      ...before,
      AWS_ENDPOINT_URL: aws.url,
      AWS_ACCESS_KEY_ID: "sandbox",
      AWS_SECRET_ACCESS_KEY: "not-a-secret",
    };
    account = openAwsAccount({
      accountId,
      roleArn: `arn:aws:iam::${accountId}:role/terraform-read-only`,
      homeRegion: region,
    });
    const config = await accountClientConfig({ awsEndpoint: aws.url }, accountId, region);
    const [ec2, logs] = [new EC2Client(config), new CloudWatchLogsClient(config)];
    ({ vpcId } = await makeNetwork(ec2, region));
    await logs.send(new CreateLogGroupCommand({ logGroupName }));
    await ec2.send(
      new CreateFlowLogsCommand({
        ResourceType: "VPC",
        ResourceIds: [vpcId],
        TrafficType: "ALL",
        LogGroupName: logGroupName,
        DeliverLogsPermissionArn: `arn:aws:iam::${accountId}:role/flow-logs`,
      }),
    );
    const logStreamName = "eni-1";
    await logs.send(new CreateLogStreamCommand({ logGroupName, logStreamName }));
    const record = (from: string, to: string, hoursAgo: number, port = 22): object => {
      const end = Math.floor(now / 1_000) - hoursAgo * 3_600;
      return {
        timestamp: end * 1_000,
        message: `2 ${accountId} eni-1 ${from} ${to} 51234 ${port} 6 20 4249 ${end - 60} ${end} ACCEPT OK`,
      };
    };
    await logs.send(
      new PutLogEventsCommand({
        logGroupName,
        logStreamName,
        logEvents: [
          record("203.0.113.7", "10.20.0.7", 5 * 24),
          record("203.0.113.7", "10.20.0.7", 30),
          record("203.0.113.7", "10.20.0.7", 20),
          record("203.0.113.8", "10.20.0.7", 3, 3389),
          record("203.0.113.9", "10.20.0.7", 2, 443),
          record("203.0.113.7", "10.20.0.99", 1),
        ] as { timestamp: number; message: string }[],
      }),
    );
    for (const client of [ec2, logs]) client.destroy();
  }, minute);

  afterAll(async () => {
    account.close();
    process.env = before;
    await aws.close();
  });

  async function logins(days: number): Promise<Logins> {
    const hosts = [
      instanceOf({ instanceId: "i-1", vpcId }),
      instanceOf({ instanceId: "i-2", vpcId: "vpc-without-logs" }),
    ];
    const { signal } = new AbortController();
    return readLogins(account, { region, hosts, days, now }, { signal });
  }

  const ago = (hours: number): string =>
    new Date((Math.floor(now / 1_000) - hours * 3_600) * 1_000).toISOString();

  test("are counted by host and address, and a host without a log is named", async () => {
    expect(await logins(2)).toEqual({
      logins: [
        { region, instanceId: "i-1", from: "203.0.113.7", last: ago(20), times: 2 },
        { region, instanceId: "i-1", from: "203.0.113.8", last: ago(3), times: 1 },
      ],
      blind: ["i-2"],
    });
  });

  test("go back as many days as somebody asks for", async () => {
    expect((await logins(7)).logins.map(({ from, times }) => `${from} ${times}`)).toEqual([
      "203.0.113.7 3",
      "203.0.113.8 1",
    ]);
  });
});
