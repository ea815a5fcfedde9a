import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { guard } from "../process-guardian";
import type { ProviderPackage } from "../providers/provider-package";
import type { Gateway, GatewayEntry, OpenProps } from "./gateway";
import { GatewayError } from "./gateway-error";
import { goRuntime } from "./go-runtime";
import { KnownProvider } from "./known-provider";
import { openEntry } from "./open-entry";
import { providerEnvironment } from "./provider-environment";

export interface StartGatewayProps {
  /** Verified against the dependency lock file: nothing checks them again. */
  readonly packages: readonly ProviderPackage[];
  /**
   * Of the provider processes: credentials and endpoints as Terraform has them. Variables that turn
   * on logs are left out.
   */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Folder that gets a private one for the sockets. @default the system's for temporary files */
  readonly folder?: string;
  /** Milliseconds that a provider may take to start. @default 60,000, as Terraform's own */
  readonly handshakeTimeout?: number;
}

/**
 * Opens the gateway in this process; provider processes start with the first entry.
 *
 * @throws GatewayError when the path of the folder is too long for sockets
 */
export async function startGateway(props: StartGatewayProps): Promise<Gateway> {
  return new ProcessGateway(await privateFolder(props.folder ?? tmpdir()), props);
}

class ProcessGateway implements Gateway {
  private readonly release: () => void;
  private readonly environment: Readonly<Record<string, string>>;
  private readonly providers: readonly KnownProvider[];
  private readonly entries = new Set<Promise<GatewayEntry>>();
  private readonly closing = new AbortController();
  private opened = 0;
  private closed: Promise<void> | undefined;

  constructor(
    private readonly folder: string,
    private readonly props: StartGatewayProps,
  ) {
    this.release = guard({ kind: "folder", path: folder });
    this.environment = providerEnvironment(props.environment, folder);
    this.providers = props.packages.map((provider) => new KnownProvider(provider));
  }

  async open(props: OpenProps): Promise<GatewayEntry> {
    const { signal } = this.closing;
    if (signal.aborted) throw closedError();
    const { usage } = props;
    const opening = openEntry({
      ...props,
      providers: this.providers.filter(
        ({ provider }) => usage === "full" || usage[provider.source] !== undefined,
      ),
      sockets: this.folder,
      number: this.opened++,
      environment: this.environment,
      handshakeTimeout: this.props.handshakeTimeout ?? 60_000,
      signal,
    });
    this.entries.add(opening);
    try {
      const { environment, close } = await opening;
      const runtime = goRuntime(this.props.environment);
      const leave = (): Promise<void> => close().finally(() => this.entries.delete(opening));
      return { environment: { ...runtime, ...environment }, close: leave };
    } catch (error) {
      this.entries.delete(opening);
      throw this.closed === undefined ? error : closedError();
    }
  }

  close(): Promise<void> {
    this.closed ??= this.end();
    return this.closed;
  }

  private async end(): Promise<void> {
    this.closing.abort();
    for (const entry of await Promise.allSettled(this.entries)) {
      if (entry.status === "fulfilled") await entry.value.close();
    }
    rmSync(this.folder, { recursive: true, force: true });
    this.release();
  }
}

function closedError(): GatewayError {
  return new GatewayError("The provider gateway is closed; start another one.");
}

/** Longest path of a unix socket on every system, less its final zero. */
const longestSocket = 103;
/** Characters of the longest name of a socket in the folder: a provider's own is `plugin` and a number. */
const longestName = 24;

async function privateFolder(parent: string): Promise<string> {
  const prefix = join(parent, "bastionless-");
  if (Buffer.byteLength(prefix) + 6 + 1 + longestName > longestSocket || /[\r\n]/.test(prefix)) {
    throw new GatewayError(
      `${parent} is too long a path for sockets. Set TMPDIR to a short one, such as /tmp.`,
    );
  }
  return mkdtemp(prefix);
}
