import type { FlowLog } from "@aws-sdk/client-ec2";

import type { AwsAccount } from "../aws/aws-account";
import { collectPages } from "../collect-pages";
import type { NetworkInterfaceFacts } from "../facts/instance-facts";
import type { ReadOptions } from "../read-options";
import { defaultFlowFormat, flowRecord, type FlowRecord } from "./flow-record";

export interface ReadInterfaceRecordsProps {
  readonly region: string;
  readonly networkInterface: NetworkInterfaceFacts;
  /** Of the region. */
  readonly flowLogs: readonly FlowLog[];
  /** To look back from now. */
  readonly days: number;
  /** Milliseconds since 1970, UTC: when these days began. */
  readonly since: number;
}

export interface InterfaceRecords {
  readonly records: readonly FlowRecord[];
  /** Why they do not tell of all these days, without a full stop; absent: they do. */
  readonly gap?: string;
}

/** Pages of one network interface; who has more traffic than that asks CloudWatch Logs Insights. */
const mostPages = 1_000;

/** Milliseconds. A record appears when its interval of at most 10 minutes is over. */
const delay = 3_600_000;

/** So that CloudWatch sends little else; each line is looked at again. */
const pattern =
  "[version, account, eni, source, destination, srcport, destport=22 || destport=3389, protocol=6, packets, bytes, start, end, action=ACCEPT, status]";

/**
 * Accepted SSH and RDP traffic to a network interface, by a flow log that tells of all these days, or
 * else by the one that tells the most. Only the interface's own streams are read, not those of its VPC.
 */
export async function readInterfaceRecords(
  account: AwsAccount,
  props: ReadInterfaceRecordsProps,
  options: ReadOptions,
): Promise<InterfaceRecords> {
  const { addresses, id, subnetId, vpcId } = props.networkInterface;
  const gaps: string[] = [];
  let most: readonly FlowRecord[] = [];
  for (const flowLog of props.flowLogs) {
    if (![id, subnetId, vpcId].includes(flowLog.ResourceId ?? "")) continue;
    const { gap, lines } = await readFlowLog(account, flowLog, props, options);
    const records = lines
      .flatMap((line) => flowRecord(line) ?? [])
      // The rest goes from the host, or through it.
      .filter(({ destination }) => addresses.includes(destination));
    if (gap === undefined) return { records };
    gaps.push(`${flowLog.FlowLogId ?? ""} ${gap}`);
    if (records.length > most.length) most = records;
  }
  const gap = gaps.length === 0 ? `no flow log is of ${id}, its subnet or VPC` : gaps.join("; ");
  return { records: most, gap };
}

interface Lines {
  readonly lines: readonly string[];
  readonly gap?: string;
}

async function readFlowLog(
  account: AwsAccount,
  flowLog: FlowLog,
  props: ReadInterfaceRecordsProps,
  options: ReadOptions,
): Promise<Lines> {
  const { CreationTime, DeliverLogsStatus, FlowLogStatus, LogGroupName } = flowLog;
  const none = (gap: string): Lines => ({ lines: [], gap });
  if (LogGroupName === undefined) return none("is not in CloudWatch Logs");
  if (flowLog.LogFormat !== defaultFlowFormat) return none("is not in the default format");
  if (flowLog.TrafficType === "REJECT") return none("tells only of what was rejected");
  const read = await readLines(account, LogGroupName, props, options);
  if (FlowLogStatus !== "ACTIVE" || DeliverLogsStatus !== "SUCCESS") {
    return { ...read, gap: "is not delivered" };
  }
  return CreationTime === undefined || CreationTime.getTime() > props.since
    ? { ...read, gap: `was made at ${CreationTime?.toISOString() ?? "an unknown time"}` }
    : read;
}

async function readLines(
  account: AwsAccount,
  logGroupName: string,
  { days, networkInterface, region, since }: ReadInterfaceRecordsProps,
  { signal }: ReadOptions,
): Promise<Lines> {
  const { paginateDescribeLogGroups, paginateDescribeLogStreams, paginateFilterLogEvents } =
    await import("@aws-sdk/client-cloudwatch-logs");
  const client = await account.logs(region);
  const paging = { client };
  const call = { abortSignal: signal };
  const groups = await collectPages(
    paginateDescribeLogGroups(paging, { logGroupNamePrefix: logGroupName }, call),
    (page) => page.logGroups,
  );
  const group = groups.find((one) => one.logGroupName === logGroupName);
  // `eni-…-all`, `-accept` or `-reject`; flow logs that share a group share them.
  const logStreamNamePrefix = `${networkInterface.id}-`;
  const streams = await collectPages(
    paginateDescribeLogStreams(paging, { logGroupName, logStreamNamePrefix }, call),
    (page) => page.logStreams?.filter(({ logStreamName }) => !logStreamName?.endsWith("-reject")),
  );
  const logStreamNames = streams.flatMap(({ logStreamName }) => logStreamName ?? []);
  // Without names, the call would read the whole group.
  if (logStreamNames.length === 0) {
    return { lines: [], gap: `has no stream of ${networkInterface.id}` };
  }

  const lines: string[] = [];
  let count = 0;
  const pages = paginateFilterLogEvents(
    paging,
    { logGroupName, logStreamNames, startTime: since, filterPattern: pattern },
    call,
  );
  for await (const { events = [] } of pages) {
    count += 1;
    if (count > mostPages) return { lines, gap: "has more than can be read here" };
    lines.push(...events.flatMap(({ message }) => message ?? []));
  }
  const first = Math.min(...streams.map((one) => one.firstEventTimestamp ?? Infinity));
  if ((group?.retentionInDays ?? Infinity) < days || first > since + delay) {
    return { lines, gap: `keeps nothing of ${networkInterface.id} from so long ago` };
  }
  return { lines };
}
