import type {
  EndpointFacts,
  NetworkFacts,
  RouteFacts,
} from "../../../inventory/facts/network-facts";
import type { DoctorFinding } from "../../../doctor/diagnosis";
import { diagnosisOf, findingsOf, type DoctorFactsOverrides } from "../../support/doctor-facts-of";
import { instanceOf, known, ruleOf, unknown } from "../../support/inventory-of";

const { subnetId, vpcId } = instanceOf();
const accountId = "222233334444";

/** An isolated subnet with interface endpoints of these services, which let everybody in. */
function isolated(services: readonly string[], routes: readonly RouteFacts[] = []): NetworkFacts {
  return {
    subnets: [
      {
        id: subnetId,
        vpcId,
        ownerId: accountId,
        publicIpOnLaunch: false,
        routeTableId: "rtb-1",
        routes,
      },
    ],
    endpoints: services.map((service): EndpointFacts => ({
      id: `vpce-${service}`,
      vpcId,
      kind: "interface",
      service,
      available: true,
      privateDns: true,
      securityGroupIds: ["sg-endpoints"],
      routeTableIds: [],
    })),
  };
}

const rules = known([
  ruleOf({ direction: "egress", protocol: "-1", fromPort: 0, toPort: 65_535 }),
  ruleOf({ securityGroupId: "sg-endpoints", fromPort: 443, toPort: 443 }),
]);

function found(network: NetworkFacts, overrides: DoctorFactsOverrides = {}): DoctorFinding[] {
  const reach = { network: known(network), securityGroupRules: rules };
  return findingsOf({ ...overrides, inventory: { ...reach, ...overrides.inventory } }).filter(
    ({ cause }) => cause === "no-route-to-endpoints",
  );
}

const silent: DoctorFactsOverrides = { agent: undefined };
const whole = ["ssm", "ssmmessages", "kms", "logs", "s3"];

describe("the way of an agent to the services that a session needs", () => {
  test("is there by endpoints of all of them", () => {
    expect(found(isolated(whole), silent)).toEqual([]);
  });

  test("is told by the services that nothing leads to, and why", () => {
    expect(found(isolated([]), silent)).toEqual([
      {
        cause: "no-route-to-endpoints",
        status: "fault",
        found: `It has no way to ssm, ssmmessages, kms, logs, s3: its subnet ${subnetId} has no way out, and the VPC has no endpoint for it.`,
        fix: [
          `Give the VPC endpoints (endpoints: in the account's file), or the subnet ${subnetId} a way to the internet.`,
        ],
      },
    ]);
  });

  test("is a question of a connected agent, too, and may be there by a proxy", () => {
    const network = isolated(["ssm", "ssmmessages"]);

    expect(found(network)).toMatchObject([
      {
        status: "unknown",
        documents: ["bastionless-c1-shell"],
        found: expect.stringMatching(/^Whether it has a way to kms, logs, s3, nobody/) as string,
      },
    ]);
    expect(
      diagnosisOf({ inventory: { network: known(network), securityGroupRules: rules } }),
    ).toMatchObject({ instances: [{ session: "unknown" }] });
  });

  test("may be there by a proxy as long as nobody knows the agent to be without it", () => {
    const status = (overrides: DoctorFactsOverrides): readonly string[] =>
      found(isolated([]), overrides).map((finding) => finding.status);
    const launched = "2026-01-01T23:46:00.000Z";

    expect(status({ connected: unknown() })).toEqual(["unknown"]);
    expect(status({ connected: known(false) })).toEqual(["unknown"]);
    expect(status({ ...silent, instance: { launched } })).toEqual(["unknown"]);
    expect(status({ inventory: { agents: unknown() } })).toEqual(["unknown"]);
    expect(status({ agent: { pingStatus: "ConnectionLost" } })).toEqual(["fault"]);
  });

  test("is asked for what the documents need, and no more", () => {
    const inputs = { kmsKeyId: "", s3BucketName: "", cloudWatchLogGroupName: "" };

    expect(found(isolated(["ssm", "ssmmessages"]), { inputs })).toEqual([]);
    expect(found(isolated([]), { ...silent, inputs })).toMatchObject([
      { found: expect.stringMatching(/^It has no way to ssm, ssmmessages: /) as string },
    ]);
  });

  test("is proven to ssm by a report, and to ssmmessages by a connection alone", () => {
    const network = isolated(["ssm", "kms", "logs", "s3"]);

    expect(found(network, { connected: known(false) })).toMatchObject([
      {
        status: "fault",
        found: expect.stringMatching(/^It has no way to ssmmessages: /) as string,
      },
    ]);
    expect(
      found(network, {
        connected: known(false),
        instance: { launched: "2026-01-01T23:46:00.000Z" },
      }).map(({ status }) => status),
    ).toEqual(["unknown"]);
    expect(found(network, { connected: known(true) })).toEqual([]);
  });

  test("is nothing that anybody can tell where a connection came a way that is not to be seen", () => {
    expect(found(isolated([]))).toMatchObject([
      {
        status: "unknown",
        found: expect.stringMatching(/^Whether it has a way to kms, logs, s3, nobody/) as string,
      },
    ]);
  });

  test("is unknown where a device cannot be looked into, with the reason once", () => {
    const route = { destination: "10.0.0.0/8", target: "other", active: true } as const;

    expect(found(isolated([], [route]), silent)).toEqual([
      {
        cause: "no-route-to-endpoints",
        status: "unknown",
        found: `Whether it has a way to ssm, ssmmessages, kms, logs, s3, nobody can tell: its subnet ${subnetId} leads out by what cannot be looked into (a transit gateway, a firewall, an instance, another VPC).`,
        fix: ["Try the endpoints of these services from the instance, by HTTPS."],
      },
    ]);
  });

  test("is unread where the network is, and nobody's question of one that is stopped", () => {
    const [finding] = findingsOf({ inventory: { network: unknown("AccessDenied: no") } });

    expect(finding).toMatchObject({
      cause: "no-route-to-endpoints",
      status: "unread",
      found: "The network could not be read: AccessDenied: no.",
    });
    expect(found(isolated([]), { instance: { state: "stopped" }, agent: undefined })).toEqual([]);
  });
});
