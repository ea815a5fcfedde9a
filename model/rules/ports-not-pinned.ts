import type { DataPath } from "../parse/data-path";
import type { Finding, Rule } from "../rule";
import { entriesOf } from "./private/entries-of";

/** Ports that one document may admit: wider is no choice of ports. */
const maximumPorts = 1000;

export const portsNotPinned: Rule = {
  code: "PORTS_NOT_PINNED",
  severity: "error",
  description:
    "A document of type ssh, portForward or remoteHost lists no ports, or more than 1,000 of them.",
  check: ({ texts }) =>
    texts.flatMap((text) =>
      entriesOf(text.at(["documents"])).flatMap(([key, document]): Finding[] => {
        const options = new Map(entriesOf(document));
        if (!["ssh", "portForward", "remoteHost"].includes(String(options.get("type")))) return [];
        const path = ["documents", key, "ports"];
        const ports = options.get("ports");
        if (ports === undefined || ports === null) return [finding(text.file, path, "no ports")];
        const count = Array.isArray(ports) ? countPorts(ports) : 0;
        return count > maximumPorts ? [finding(text.file, path, `${count} ports`)] : [];
      }),
    ),
};

function finding(file: string, path: DataPath, found: string): Finding {
  return {
    file,
    path,
    found,
    expected: `the ports that people need, at most ${maximumPorts}`,
    next: "List the ports: `ports: [22]`, or a range such as `ports: [8000-8100]`.",
  };
}

/** What is neither a port nor a range is the schema's to refuse. */
function countPorts(ports: readonly unknown[]): number {
  return ports
    .map((port) => /^(\d{1,5})-(\d{1,5})$/.exec(String(port)) ?? ["", "0", "0"])
    .reduce((sum, [, first, last]) => sum + Number(last) - Number(first) + 1, 0);
}
