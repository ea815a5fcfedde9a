/** Accepted packets to SSH or RDP of one interval, as a VPC flow log has them. */
export interface FlowRecord {
  readonly source: string;
  readonly sourcePort: string;
  readonly destination: string;
  readonly packets: number;
  /** Seconds since 1970, UTC. */
  readonly start: number;
  /** Seconds since 1970, UTC. */
  readonly end: number;
}

/** The format of flow logs that nobody gave another; other formats are not read. */
export const defaultFlowFormat =
  "${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol} ${packets} ${bytes} ${start} ${end} ${action} ${log-status}";

const tcp = "6";
const sshAndRdp = new Set(["22", "3389"]);

/** Reads one line of a flow log; `undefined` for what is no accepted traffic to SSH or RDP. */
export function flowRecord(line: string): FlowRecord | undefined {
  const [, , , source, destination, sourcePort, port, protocol, packets, , start, end, action] =
    line.trim().split(/\s+/);
  if (source === undefined || destination === undefined || sourcePort === undefined) {
    return undefined;
  }
  if (action !== "ACCEPT" || protocol !== tcp || !sshAndRdp.has(port ?? "")) return undefined;
  return {
    source,
    sourcePort,
    destination,
    packets: Number(packets),
    start: Number(start),
    end: Number(end),
  };
}
