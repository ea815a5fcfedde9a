import type { Finding, Rule } from "../rule";

/** What this project is there to close. */
const ports = { SSH: 22, RDP: 3389 } as const;

export const sshOrRdpAdmitted: Rule = {
  code: "SSH_OR_RDP_ADMITTED",
  severity: "error",
  description: "An inbound rule of a security group admits port 22 or 3389.",
  check: ({ accounts }) =>
    accounts.flatMap(({ file, config }) =>
      Object.entries(config.securityGroups).flatMap(([key, { ingress }]) =>
        ingress.flatMap(({ fromPort, toPort = fromPort }, index): Finding[] => {
          const admitted = Object.entries(ports).filter(
            ([, port]) => fromPort <= port && port <= toPort,
          );
          if (admitted.length === 0) return [];
          const names = admitted.map(([name, port]) => `${port} (${name})`).join(" and ");
          return [
            {
              file,
              path: ["securityGroups", key, "ingress", index],
              found: `${fromPort === toPort ? "port" : `ports ${fromPort} to ${toPort}, with`} ${names}`,
              expected: "no inbound SSH and no inbound RDP: sessions need no open port",
              next: "Remove the rule, or split its range; people connect by sessions.",
            },
          ];
        }),
      ),
    ),
};
