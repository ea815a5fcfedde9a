import type { FlowRecord } from "./flow-record";

/** Connections of one address. */
export interface Connections {
  readonly from: string;
  readonly times: number;
  /** Seconds since 1970, UTC: the end of the last one. */
  readonly last: number;
}

/**
 * What a client sends until it is logged in: the handshake of TCP takes two packets, SSH's versions,
 * key exchange and authentication at least eight more, and the TLS and logon of RDP no fewer. Who
 * sends less got an answer, and did not get in: a scanner.
 */
const leastPackets = 10;

/** Seconds. An interval of a flow log has 10 minutes at most; a longer silence is another attempt. */
const longestSilence = 900;

/** Counts what could have been a login, by source port: a flow log has many records of one. */
export function countConnections(records: readonly FlowRecord[]): readonly Connections[] {
  const byPort = new Map<string, Connection>();
  for (const record of [...records].sort((one, other) => one.start - other.start)) {
    const key = `${record.source} ${record.sourcePort}`;
    const known = byPort.get(key);
    const goesOn = known !== undefined && record.start - known.end <= longestSilence;
    const packets = record.packets + (goesOn ? known.packets : 0);
    byPort.set(key, {
      from: record.source,
      packets,
      end: Math.max(record.end, known?.end ?? 0),
      isLogin: known?.isLogin === true || packets >= leastPackets,
    });
  }
  const bySource = new Map<string, Connections>();
  for (const { end, from, isLogin } of byPort.values()) {
    if (!isLogin) continue;
    const known = bySource.get(from);
    const times = (known?.times ?? 0) + 1;
    bySource.set(from, { from, times, last: Math.max(end, known?.last ?? 0) });
  }
  return [...bySource.values()];
}

interface Connection {
  readonly from: string;
  /** Since the last silence. */
  readonly packets: number;
  readonly end: number;
  readonly isLogin: boolean;
}
