import type { DoctorFinding } from "../diagnosis";
import type { InstanceCase } from "../doctor-facts";
import { concerned } from "../documents/concerned";
import { neededServices, type NeededService } from "../documents/needed-services";
import type { Way } from "../network/way";
import { wayToService } from "../network/way-to-service";

/** Whether the agent has a way to the services that a session needs; what it reached is no question. */
export function noRouteToEndpoints(facts: InstanceCase): DoctorFinding | undefined {
  const { account, instance, inventory, isConnected, isOnline } = facts;
  if (instance.state !== "running") return undefined;
  const services: readonly NeededService[] = [
    ...(isOnline ? [] : [{ service: "ssm" }]),
    ...(isConnected ? [] : [{ service: "ssmmessages" }]),
    ...neededServices(facts),
  ];
  if (services.length === 0) return undefined;
  const { network, securityGroupRules: rules } = inventory;
  const place = { cause, ...concerned(services) } as const;
  if (!network.known) {
    const found = `The network could not be read: ${network.why}.`;
    return { ...place, status: "unread", found, fix: tryIt };
  }
  if (!rules.known) {
    const found = `Rules of security groups could not be read: ${rules.why}.`;
    return { ...place, status: "unread", found, fix: tryIt };
  }
  const wayTo = (service: string): Way =>
    wayToService({
      service,
      accountId: account.accountId,
      instance,
      network: network.value,
      rules: rules.value,
    });
  const doubtful = services.flatMap((need) => {
    const way = wayTo(need.service);
    return way.to === "yes" ? [] : [{ ...need, ...way }];
  });
  const closed = doubtful.filter(({ to }) => to === "no");
  if (closed.length > 0 && isCertain(facts, wayTo("ssm"))) {
    return {
      cause,
      status: "fault",
      ...concerned(closed),
      found: `It has no way to ${names(closed)}: ${reasons(closed)}.`,
      fix: [
        `Give the VPC endpoints (endpoints: in the account's file), or the subnet ${instance.subnetId} a way to the internet.`,
      ],
    };
  }
  if (doubtful.length === 0) return undefined;
  const found = `Whether it has a way to ${names(doubtful)}, nobody can tell: ${reasons(doubtful)}.`;
  return { cause, status: "unknown", ...concerned(doubtful), found, fix: tryIt };
}

/** A proxy is not to be seen: what works, or may be about to, may have a way by one. */
function isCertain(
  { agent, connected, isOnline, isStarting }: InstanceCase,
  toSystemsManager: Way,
): boolean {
  if (isStarting || !agent.known) return false;
  if (!isOnline) return true;
  return connected?.known === true && !connected.value && toSystemsManager.to !== "no";
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

const tryIt = ["Try the endpoints of these services from the instance, by HTTPS."];
