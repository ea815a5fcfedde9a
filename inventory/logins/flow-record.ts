/** An accepted connection to SSH or RDP, as a VPC flow log has it. */
export interface FlowRecord {
  readonly source: string;
  readonly destination: string;
  /** Seconds since 1970, UTC. */
  readonly end: number;
}

/** The format of flow logs that nobody gave another; other formats are not read. */
export const defaultFlowFormat =
  "${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol} ${packets} ${bytes} ${start} ${end} ${action} ${log-status}";

const tcp = "6";
const sshAndRdp = new Set(["22", "3389"]);

/** Reads one line of a flow log; `undefined` for what is no accepted connection to SSH or RDP. */
export function flowRecord(line: string): FlowRecord | undefined {
  const [, , , source, destination, , port, protocol, , , , end, action] = line.trim().split(/\s+/);
  if (source === undefined || destination === undefined || action !== "ACCEPT") return undefined;
  if (protocol !== tcp || !sshAndRdp.has(port ?? "")) return undefined;
  return { source, destination, end: Number(end) };
}
