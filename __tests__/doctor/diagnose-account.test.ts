import { causesOf, diagnosisOf, permissionsOf } from "../support/doctor-facts-of";
import { instanceOf, known, unknown, without } from "../support/inventory-of";

describe("the diagnosis of an account", () => {
  test("a healthy instance is possible, and nothing is said of it", () => {
    expect(diagnosisOf()).toEqual({
      name: "web",
      accountId: "222233334444",
      owners: [],
      findings: [],
      instances: [
        {
          region: "us-east-1",
          instanceId: "i-0123456789abcdef0",
          name: "web",
          session: "possible",
          findings: [],
        },
      ],
    });
  });

  test("one fault prevents the session; what nobody can tell leaves it unknown; a warning does not", () => {
    const sessions = (overrides: Parameters<typeof diagnosisOf>[0]): readonly string[] =>
      diagnosisOf(overrides).instances.map(({ session }) => session);

    expect(sessions({ instance: { state: "stopped" } })).toEqual(["impossible"]);
    expect(sessions({ permissions: unknown() })).toEqual(["unknown"]);
    expect(sessions({ permissions: unknown(), instance: { state: "stopped" } })).toEqual([
      "impossible",
    ]);
    expect(sessions({ permissions: permissionsOf(["s3:PutObject"]) })).toEqual(["possible"]);
  });

  test("a fault of one document leaves the others: sessions are limited, and it says by which", () => {
    const { findings, instances } = diagnosisOf({ logGroup: known({ exists: false }) });

    expect(findings.map(({ cause, documents, status }) => [cause, status, documents])).toEqual([
      ["log-group-missing", "fault", ["bastionless-c1-shell"]],
    ]);
    expect(instances.map(({ session }) => session)).toEqual(["limited"]);
  });

  test("a fault of some documents explains no agent that is silent", () => {
    const metadata = { enabled: true, hopLimit: 2 };
    const permissions = permissionsOf(["logs:DescribeLogGroups"]);
    const { instances } = diagnosisOf({ agent: undefined, permissions, instance: { metadata } });

    expect(instances[0]?.findings.map(({ cause, status }) => `${cause} ${status}`)).toEqual([
      "missing-permission fault",
      "agent-absent fault",
    ]);
    expect(instances[0]?.session).toBe("impossible");
  });

  test("what Systems Manager does not know has no session, also where the cause is open", () => {
    const { instances } = diagnosisOf({ agent: undefined });

    expect(instances[0]?.findings.map(({ cause, status }) => `${cause} ${status}`)).toEqual([
      "metadata-out-of-reach unknown",
      "agent-absent fault",
    ]);
    expect(instances[0]?.session).toBe("impossible");
  });

  test("two causes at once are both told", () => {
    expect(
      causesOf({
        permissions: permissionsOf(["ssmmessages:OpenDataChannel"]),
        logGroup: known({ exists: false }),
      }),
    ).toEqual(["log-group-missing fault", "missing-permission fault"]);
  });

  test("no cause is told twice: without a profile nobody speaks of permissions or of the agent", () => {
    const bare = without(instanceOf(), "instanceProfileArn");

    expect(causesOf({ agent: undefined, inventory: { instances: known([bare]) } })).toEqual([
      "no-instance-profile fault",
    ]);
  });

  test("instances that nobody could list are unknown, never none", () => {
    expect(diagnosisOf({ inventory: { instances: unknown("AccessDenied: no") } })).toMatchObject({
      findings: [
        {
          cause: "account-not-readable",
          status: "unread",
          found: "The instances could not be listed: AccessDenied: no.",
        },
      ],
      instances: [],
    });
  });

  test("nothing that could not be read becomes a fault", () => {
    const causes = causesOf({
      inventory: {
        agents: unknown(),
        network: unknown(),
        securityGroupRules: unknown(),
        defaultHostManagementRole: unknown(),
      },
      connected: unknown(),
      instanceProfiles: unknown(),
      permissions: unknown(),
      logGroup: unknown(),
      hub: { sessionKey: unknown(), logBucket: unknown(), documents: new Map() },
    });

    expect(causes).toEqual([
      "document-not-shared unread",
      "document-not-shared unread",
      "no-instance-profile unread",
      "no-route-to-endpoints unread",
      "agent-absent unread",
      "agent-not-connected unread",
    ]);
  });
});
