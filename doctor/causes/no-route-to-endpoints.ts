import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";
import { neededServices } from "../documents/needed-services";
import type { Way } from "../network/way";
import { wayToService } from "../network/way-to-service";

/** Whether the agent has a way to the services that a session needs; what it reached is no question. */
export function noRouteToEndpoints(facts: InstanceCase): DoctorFinding | undefined {
  const { account, agent, connected, instance, inventory } = facts;
  if (instance.state !== "running") return undefined;
  const isConnected = connected?.known === true && connected.value;
  const isOnline = agent.known && agent.value?.pingStatus === "Online";
  const services = [
    ...(isOnline ? [] : ["ssm"]),
    ...(isConnected ? [] : ["ssmmessages"]),
    ...neededServices(facts),
  ];
  if (services.length === 0) return undefined;
  const { network, securityGroupRules: rules } = inventory;
  if (!network.known) return unknown(`The network could not be read: ${network.why}.`);
  if (!rules.known) {
    return unknown(`Rules of security groups could not be read: ${rules.why}.`);
  }
  const wayTo = (service: string): Way =>
    wayToService({
      service,
      accountId: account.accountId,
      instance,
      network: network.value,
      rules: rules.value,
    });
  const doubtful = services.flatMap((service) => {
    const way = wayTo(service);
    return way.to === "yes" ? [] : [{ service, ...way }];
  });
  const closed = doubtful.filter(({ to }) => to === "no");
  // A connection that came a way that is not to be seen: there may be others.
  const isRefuted = isConnected && wayTo("ssmmessages").to === "no";
  if (closed.length > 0 && !isRefuted) {
    return {
      cause,
      status: "fault",
      found: `It has no way to ${names(closed)}: ${reasons(closed)}.`,
      fix: [
        `Give the VPC endpoints (endpoints: in the account's file), or the subnet ${instance.subnetId} a way to the internet.`,
      ],
    };
  }
  return doubtful.length === 0
    ? undefined
    : unknown(`Whether it has a way to ${names(doubtful)}, nobody can tell: ${reasons(doubtful)}.`);
}

const cause = "no-route-to-endpoints";

interface Named {
  readonly service: string;
  readonly why: string;
}

function names(ways: readonly Named[]): string {
  return ways.map(({ service }) => service).join(", ");
}

function reasons(ways: readonly Named[]): string {
  return [...new Set(ways.map(({ why }) => why))].join("; ");
}

function unknown(found: string): DoctorFinding {
  return {
    cause,
    status: "unknown",
    found,
    fix: ["Try the endpoints of these services from the instance, by HTTPS."],
  };
}
