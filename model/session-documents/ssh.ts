import { defineSessionDocument } from "./define-session-document";
import { portList } from "./private/port-list";
import { remotePort } from "./private/remote-port";

/**
 * An SSH connection over the session's standard input and output, for `ProxyCommand`: ssh, scp,
 * rsync, editors, Ansible.
 *
 * Without `type` in the properties the client opens no listener, which is what SSH needs. AWS
 * records that such a session took place, never what passes through it.
 */
export const ssh = defineSessionDocument({
  type: "ssh",
  summary: "SSH through ProxyCommand; its content is not recorded.",
  options: {
    ports: portList.describe(
      'Ports of the SSH server that may be reached, as numbers or ranges such as "8000-8100"; the first is the default.',
    ),
  },
  render: ({ ports }, { description }) => ({
    schemaVersion: "1.0",
    description,
    sessionType: "Port",
    parameters: { portNumber: remotePort(ports, "Port of the SSH server on the instance.") },
    properties: { portNumber: "{{ portNumber }}" },
  }),
});
