import type { FlowLog } from "@aws-sdk/client-ec2";

import type { AwsAccount } from "../aws/aws-account";
import { byText } from "../by-text";
import type { InstanceFacts } from "../facts/instance-facts";
import type { ReadOptions } from "../read-options";
import { defaultFlowFormat, flowRecord } from "./flow-record";
import type { SshLogin } from "./ssh-login";

export interface ReadLoginsProps {
  readonly region: string;
  readonly hosts: readonly InstanceFacts[];
  /** Days to look back. */
  readonly days: number;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
}

export interface Logins {
  readonly logins: readonly SshLogin[];
  /** Ids of hosts of which no flow log tells, or none whole. */
  readonly blind: readonly string[];
}

/** Pages of a log group; who has more traffic than that asks CloudWatch Logs Insights. */
const mostPages = 100;

/** So that CloudWatch sends little else; each line is looked at again. */
const pattern =
  "[version, account, eni, source, destination, srcport, destport=22 || destport=3389, protocol=6, packets, bytes, start, end, action=ACCEPT, status]";

/** Who came to hosts by SSH or RDP, as far as flow logs in CloudWatch Logs tell. */
export async function readLogins(
  account: AwsAccount,
  { days, hosts, now, region }: ReadLoginsProps,
  options: ReadOptions,
): Promise<Logins> {
  const flowLogs = await readFlowLogs(account, region, options);
  const blind: string[] = [];
  const logins = new Map<string, SshLogin>();
  const vpcs = new Set(hosts.map(({ vpcId }) => vpcId));
  for (const vpcId of vpcs) {
    const own = hosts.filter((host) => host.vpcId === vpcId);
    const group = flowLogs.find(({ ResourceId }) => ResourceId === vpcId)?.LogGroupName;
    const since = now - days * 86_400_000;
    const lines =
      group === undefined ? undefined : await readLines(account, region, group, since, options);
    if (lines === undefined) {
      blind.push(...own.map(({ instanceId }) => instanceId));
      continue;
    }
    for (const record of lines.flatMap((line) => flowRecord(line) ?? [])) {
      const host = own.find(({ privateIpAddress }) => privateIpAddress === record.destination);
      if (host === undefined) continue;
      const { instanceId } = host;
      const key = `${instanceId} ${record.source}`;
      const known = logins.get(key);
      const last = new Date(record.end * 1_000).toISOString();
      logins.set(key, {
        region,
        instanceId,
        from: record.source,
        last: known !== undefined && known.last > last ? known.last : last,
        times: (known?.times ?? 0) + 1,
      });
    }
  }
  return { logins: [...logins.values()].sort(byText(({ from }) => from)), blind: blind.sort() };
}

/** Of VPCs, in CloudWatch Logs, in the default format, with accepted traffic. */
async function readFlowLogs(
  account: AwsAccount,
  region: string,
  { signal }: ReadOptions,
): Promise<readonly FlowLog[]> {
  const { DescribeFlowLogsCommand } = await import("@aws-sdk/client-ec2");
  const client = await account.ec2(region);
  const found: FlowLog[] = [];
  let NextToken: string | undefined;
  do {
    const page = await client.send(
      new DescribeFlowLogsCommand({ ...(NextToken !== undefined && { NextToken }) }),
      { abortSignal: signal },
    );
    found.push(...(page.FlowLogs ?? []));
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return found.filter(
    ({ FlowLogStatus, LogDestinationType, LogFormat, TrafficType }) =>
      FlowLogStatus === "ACTIVE" &&
      LogDestinationType === "cloud-watch-logs" &&
      LogFormat === defaultFlowFormat &&
      TrafficType !== "REJECT",
  );
}

/** @returns undefined when there are more than can be read */
async function readLines(
  account: AwsAccount,
  region: string,
  logGroupName: string,
  startTime: number,
  { signal }: ReadOptions,
): Promise<readonly string[] | undefined> {
  const { paginateFilterLogEvents } = await import("@aws-sdk/client-cloudwatch-logs");
  const pages = paginateFilterLogEvents(
    { client: await account.logs(region) },
    { logGroupName, startTime, filterPattern: pattern },
    { abortSignal: signal },
  );
  const lines: string[] = [];
  let count = 0;
  for await (const { events = [] } of pages) {
    count += 1;
    if (count > mostPages) return undefined;
    lines.push(...events.flatMap(({ message }) => message ?? []));
  }
  return lines;
}
