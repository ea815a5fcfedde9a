import type { ProviderPackage } from "./provider-package";

/**
 * Variables for `init`, and for nothing else, in a folder that `prepareStackFolder` prepared.
 *
 * They name the providers as already running, at an address that `init` never dials: it sets up the
 * backend and leaves the providers alone, in a hundredth of the time. A plan without the gateway
 * must run without them, a plan with the gateway has the gateway's own.
 */
export function initEnvironment(
  packages: readonly Pick<ProviderPackage, "source">[],
): Readonly<Record<string, string>> {
  const address = {
    Protocol: "grpc",
    ProtocolVersion: 6,
    Pid: process.pid,
    Test: true,
    Addr: { Network: "unix", String: "/nonexistent" },
  };
  const providers = packages.map(({ source }) => [source, address] as const);
  return { TF_REATTACH_PROVIDERS: JSON.stringify(Object.fromEntries(providers)) };
}
