import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  PutLogEventsCommand,
} from "@aws-sdk/client-cloudwatch-logs";
import {
  CreateFlowLogsCommand,
  CreateVpcCommand,
  type DescribeFlowLogsResult,
  EC2Client,
} from "@aws-sdk/client-ec2";

import type { AwsAccount } from "../../inventory/aws/aws-account";
import { openAwsAccount } from "../../inventory/aws/open-aws-account";
import type { InstanceFacts } from "../../inventory/facts/instance-facts";
import { accountClientConfig } from "../../sandbox/account-client-config";
import { instanceOf } from "./inventory-of";

const day = 86_400_000;
const region = "us-east-1";
const accountId = "222233334444";

/** Accepted packets of one minute. */
export interface Flow {
  readonly from: string;
  /** @default `10.20.0.7` */
  readonly to?: string;
  readonly hoursAgo: number;
  readonly sourcePort?: number;
  /** @default 22 */
  readonly port?: number;
  /** @default 20 */
  readonly packets?: number;
}

/** Hosts with flow logs in an emulated account. */
export class FlowLogEstate {
  readonly now = Date.now();
  private count = 0;

  private constructor(
    readonly ec2: EC2Client,
    readonly logs: CloudWatchLogsClient,
  ) {}

  static async of(awsEndpoint: string): Promise<FlowLogEstate> {
    const config = await accountClientConfig({ awsEndpoint }, accountId, region);
    return new FlowLogEstate(new EC2Client(config), new CloudWatchLogsClient(config));
  }

  /**
   * The account, in which flow logs are so many days old: the emulator made them just now; and in
   * which groups last changed so many days ago: it keeps no activities.
   */
  async account(age: number, groupsChanged: number): Promise<AwsAccount> {
    const account = openAwsAccount({
      accountId,
      roleArn: `arn:aws:iam::${accountId}:role/terraform-read-only`,
      homeRegion: region,
    });
    const client = await account.ec2(region);
    client.middlewareStack.add((next) => async (args) => {
      const answer = await next(args);
      const { FlowLogs = [] } = answer.output as DescribeFlowLogsResult;
      for (const one of FlowLogs) one.CreationTime = new Date(this.now - age * day);
      return answer;
    });
    const autoScaling = await account.autoScaling(region);
    autoScaling.middlewareStack.add((next) => async (args) => {
      const answer = await next(args);
      const EndTime = new Date(this.now - groupsChanged * day);
      Object.assign(answer.output, { Activities: [{ EndTime }] });
      return answer;
    });
    return account;
  }

  /** A host with one network interface, in a VPC of its own. */
  async host(facts: Partial<InstanceFacts> = {}): Promise<InstanceFacts> {
    const { Vpc } = await this.ec2.send(new CreateVpcCommand({ CidrBlock: "10.20.0.0/16" }));
    this.count += 1;
    return instanceOf({
      instanceId: `i-${this.count}`,
      networkInterfaces: [
        {
          id: `eni-${this.count}`,
          vpcId: Vpc?.VpcId ?? "",
          subnetId: `subnet-${this.count}`,
          addresses: ["10.20.0.7", "10.20.0.8", "2001:db8::7"],
        },
      ],
      ...facts,
    });
  }

  /** Makes a flow log of the host's VPC, with a log group of its own; returns the group's name. */
  async flowLog({ instanceId, networkInterfaces }: InstanceFacts, changes = {}): Promise<string> {
    const LogGroupName = `group-of-${instanceId}`;
    await this.logs.send(new CreateLogGroupCommand({ logGroupName: LogGroupName }));
    await this.ec2.send(
      new CreateFlowLogsCommand({
        ResourceType: "VPC",
        ResourceIds: networkInterfaces.map(({ vpcId }) => vpcId),
        TrafficType: "ALL",
        LogGroupName,
        DeliverLogsPermissionArn: `arn:aws:iam::${accountId}:role/flow-logs`,
        ...changes,
      }),
    );
    return LogGroupName;
  }

  /** Fills a stream, which begins with the record of an interval without traffic. */
  async write(
    logGroupName: string,
    logStreamName: string,
    flows: readonly Flow[],
    beginHoursAgo = 9 * 24,
  ): Promise<void> {
    await this.logs.send(new CreateLogStreamCommand({ logGroupName, logStreamName }));
    const begin = this.seconds(beginHoursAgo);
    await this.logs.send(
      new PutLogEventsCommand({
        logGroupName,
        logStreamName,
        logEvents: [
          {
            timestamp: begin * 1_000,
            message: `2 ${accountId} eni-1 - - - - - - - ${begin} ${begin + 60} - NODATA`,
          },
          ...flows.map((flow) => this.event(flow)),
        ],
      }),
    );
  }

  ago(hours: number): string {
    return new Date(this.seconds(hours) * 1_000).toISOString();
  }

  close(): void {
    this.ec2.destroy();
    this.logs.destroy();
  }

  private event({ from, hoursAgo, packets = 20, port = 22, sourcePort = 51_234, to }: Flow): {
    readonly timestamp: number;
    readonly message: string;
  } {
    const end = this.seconds(hoursAgo);
    return {
      timestamp: (end - 60) * 1_000,
      message: `2 ${accountId} eni-1 ${from} ${to ?? "10.20.0.7"} ${sourcePort} ${port} 6 ${packets} 4249 ${end - 60} ${end} ACCEPT OK`,
    };
  }

  private seconds(hoursAgo: number): number {
    return Math.floor(this.now / 1_000) - Math.round(hoursAgo * 3_600);
  }
}
