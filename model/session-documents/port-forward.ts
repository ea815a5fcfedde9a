import { defineSessionDocument } from "./define-session-document";
import { localPort } from "./private/local-port";
import { portList } from "./private/port-list";
import { remotePort } from "./private/remote-port";

/**
 * A port of the instance, forwarded to a listener on the person's own machine.
 *
 * AWS records that such a session took place, never what passes through it.
 */
export const portForward = defineSessionDocument({
  type: "portForward",
  summary: "A port of the instance on your own machine; its content is not recorded.",
  options: {
    ports: portList.describe(
      'Ports of the instance that may be reached, as numbers or ranges such as "8000-8100"; the first is the default.',
    ),
  },
  render: ({ ports }, { description }) => ({
    schemaVersion: "1.0",
    description,
    sessionType: "Port",
    parameters: {
      portNumber: remotePort(ports, "Port of the instance."),
      localPortNumber: localPort,
    },
    properties: {
      portNumber: "{{ portNumber }}",
      type: "LocalPortForwarding",
      localPortNumber: "{{ localPortNumber }}",
    },
  }),
});
