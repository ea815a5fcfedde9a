import { defineSessionDocument } from "./define-session-document";
import { hostList } from "./private/host-list";
import { localPort } from "./private/local-port";
import { portList } from "./private/port-list";
import { remotePort } from "./private/remote-port";
import type { SessionParameter } from "./session-document-content";

/**
 * A port of another host, such as a database, reached through the instance.
 *
 * The hosts are pinned: one is written into the document, of several the person names one. AWS
 * records that such a session took place, never what passes through it.
 */
export const remoteHost = defineSessionDocument({
  type: "remoteHost",
  summary:
    "A port of a host behind the instance, on your own machine; its content is not recorded.",
  options: {
    hosts: hostList.describe(
      "DNS names or IPv4 addresses that may be reached; of several, the person names one in the parameter `host`.",
    ),
    ports: portList.describe(
      'Ports of these hosts that may be reached, as numbers or ranges such as "8000-8100"; the first is the default.',
    ),
  },
  render: ({ hosts, ports }, { description }) => {
    const [first = "", ...more] = hosts;
    return {
      schemaVersion: "1.0",
      description,
      sessionType: "Port",
      parameters: {
        ...(more.length > 0 && { host: oneOf(hosts) }),
        portNumber: remotePort(ports, "Port of the remote host."),
        localPortNumber: localPort,
      },
      properties: {
        host: more.length > 0 ? "{{ host }}" : first,
        portNumber: "{{ portNumber }}",
        type: "LocalPortForwarding",
        localPortNumber: "{{ localPortNumber }}",
      },
    };
  },
});

/** Without a default: which host is meant is never left to chance. */
function oneOf(hosts: readonly string[]): SessionParameter {
  const names = hosts.map((host) => host.replaceAll(".", "\\."));
  return {
    type: "String",
    description: "The remote host.",
    allowedPattern: `^(${names.join("|")})$`,
  };
}
