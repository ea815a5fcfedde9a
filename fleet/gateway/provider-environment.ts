import { goRuntime } from "./go-runtime";

/** What makes an executable behave as a provider: the handshake of Terraform's plugin library. */
const handshake = {
  TF_PLUGIN_MAGIC_COOKIE: "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
  PLUGIN_PROTOCOL_VERSIONS: "5,6",
};

/** For Terraform alone, or able to turn on logs that hold requests and their secrets. */
const withheld = /^(TF_LOG|TF_REATTACH_PROVIDERS$|TF_CLI_|PLUGIN_)/;

/**
 * The environment of a provider process. Settings of the Go runtime that the base has win.
 *
 * @param sockets folder for the provider's socket
 */
export function providerEnvironment(
  base: Readonly<Record<string, string | undefined>>,
  sockets: string,
): Readonly<Record<string, string>> {
  const kept = Object.entries(base).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !withheld.test(entry[0]),
  );
  return {
    ...goRuntime(base),
    ...Object.fromEntries(kept),
    ...handshake,
    PLUGIN_UNIX_SOCKET_DIR: sockets,
  };
}
