import { join } from "node:path";

import type { GatewayEntry, OpenProps } from "./gateway";
import { openDoor, type GatewayDoor } from "./gateway-door";
import type { KnownProvider } from "./known-provider";
import { ProviderProcess } from "./provider-process";
import { ProviderProcesses } from "./provider-processes";

export interface OpenEntryProps extends OpenProps {
  readonly providers: readonly KnownProvider[];
  /** Private; for the sockets. */
  readonly sockets: string;
  /** Tells this entry from others in the same folder. */
  readonly number: number;
  /** Of the provider processes. */
  readonly environment: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly handshakeTimeout: number;
  /** Ends an entry that is still opening. */
  readonly signal: AbortSignal;
}

interface Opened {
  readonly source: string;
  readonly reattach: unknown;
  close(): Promise<void>;
}

/**
 * Opens one socket a provider and starts a process behind each, for Terraform will need it soon.
 *
 * @throws GatewayError when a provider does not start; nothing of the entry is left then
 */
export async function openEntry(props: OpenEntryProps): Promise<GatewayEntry> {
  const settled = await Promise.allSettled(
    props.providers.map((known, index) =>
      openProvider(known, join(props.sockets, `${props.number}-${index}`), props),
    ),
  );
  const opened = settled.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  let closed: Promise<unknown> | undefined;
  const close = async (): Promise<void> => {
    closed ??= Promise.all(opened.map((provider) => provider.close()));
    await closed;
  };
  const failed = settled.find((result) => result.status === "rejected");
  if (failed !== undefined) {
    await close();
    throw failed.reason;
  }
  const reattach = Object.fromEntries(
    opened.map((provider) => [provider.source, provider.reattach]),
  );
  return { environment: { TF_REATTACH_PROVIDERS: JSON.stringify(reattach) }, close };
}

async function openProvider(
  known: KnownProvider,
  socket: string,
  { usage, folder, environment, handshakeTimeout, signal }: OpenEntryProps,
): Promise<Opened> {
  const { provider, schemas } = known;
  const processes = new ProviderProcesses(
    () => new ProviderProcess({ provider, folder, environment, handshakeTimeout }),
  );
  let door: GatewayDoor | undefined;
  const close = async (): Promise<void> => {
    await Promise.all([door?.close(), processes.close()]);
  };
  const giveUp = (): void => void processes.close();
  signal.addEventListener("abort", giveUp, { once: true });
  try {
    const first = processes.any();
    known.protocol ??= (await first.connected).protocol;
    const types = usage === "full" ? undefined : (usage[provider.source]?.types ?? []);
    door = await openDoor(socket, { processes, schemas, types });
    signal.throwIfAborted();
    const reattach = {
      Protocol: "grpc",
      ProtocolVersion: known.protocol,
      Pid: process.pid,
      // Terraform neither ends the process nor expects it to end.
      Test: true,
      Addr: { Network: "unix", String: socket },
    };
    return { source: provider.source, reattach, close };
  } catch (error) {
    await close();
    throw error;
  } finally {
    signal.removeEventListener("abort", giveUp);
  }
}
