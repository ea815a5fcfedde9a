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
  const inventory = { network: known(network), securityGroupRules: rules };
  return findingsOf({ ...overrides, inventory }).filter(
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

  test("is a question of a connected agent, too: key, log group and bucket are asked in a session", () => {
    const network = isolated(["ssm", "ssmmessages"]);

    expect(found(network)).toMatchObject([
      {
        status: "fault",
        found: expect.stringMatching(/^It has no way to kms, logs, s3: /) as string,
      },
    ]);
    expect(
      diagnosisOf({ inventory: { network: known(network), securityGroupRules: rules } }),
    ).toMatchObject({
      instances: [{ session: "impossible" }],
    });
  });

  test("is asked for what the documents need, and no more", () => {
    const inputs = { kmsKeyId: "", s3BucketName: "", cloudWatchLogGroupName: "" };

    expect(found(isolated(["ssm", "ssmmessages"]), { inputs })).toEqual([]);
    expect(found(isolated([]), { ...silent, inputs })).toMatchObject([
      { found: expect.stringMatching(/^It has no way to ssm, ssmmessages: /) as string },
    ]);
  });

  test("is proven to ssm by a report, and to ssmmessages by a connection alone", () => {
    const network = isolated(["kms", "logs", "s3"]);

    expect(found(network, { connected: known(false) })).toMatchObject([
      {
        status: "fault",
        found: expect.stringMatching(/^It has no way to ssmmessages: /) as string,
      },
    ]);
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

  test("is unknown where the network could not be read, and nobody's question of one that is stopped", () => {
    const [finding] = findingsOf({ inventory: { network: unknown("AccessDenied: no") } });

    expect(finding).toMatchObject({
      cause: "no-route-to-endpoints",
      status: "unknown",
      found: "The network could not be read: AccessDenied: no.",
    });
    expect(found(isolated([]), { instance: { state: "stopped" }, agent: undefined })).toEqual([]);
  });
});
