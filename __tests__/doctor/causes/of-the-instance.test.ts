import { causesOf, findingsOf } from "../../support/doctor-facts-of";
import { instanceOf, known, unknown, without } from "../../support/inventory-of";

const bare = without(instanceOf(), "instanceProfileArn");
const instanceId = "i-0123456789abcdef0";

describe("an instance that does not run", () => {
  test("is told with its state", () => {
    expect(findingsOf({ instance: { state: "stopped" } })).toEqual([
      {
        cause: "instance-not-running",
        status: "fault",
        found: "The instance is stopped.",
        fix: ["Start it, or terminate it if nobody needs it."],
      },
    ]);
  });
});

describe("an instance without a role", () => {
  test("has no profile, and Default Host Management is off", () => {
    expect(findingsOf({ region: { instances: known([bare]) } })).toEqual([
      {
        cause: "no-instance-profile",
        status: "fault",
        found: "It has no instance profile, and Default Host Management is off in its region.",
        fix: [
          "Attach the instance profile bastionless-instance, or set defaultHostManagement: true in the account's file.",
        ],
      },
    ]);
  });

  test("has a profile that holds none", () => {
    expect(
      findingsOf({ iam: known({ instanceProfiles: [], roles: [] }) }).map(({ found }) => found),
    ).toEqual(["Its instance profile web-app holds no role, or does not exist any more."]);
  });

  test("gets one where Default Host Management is on", () => {
    const role = "service-role/hosts";
    const region = { instances: known([bare]), defaultHostManagementRole: known(role) };

    // Nobody simulated that role here.
    expect(causesOf({ region })).toEqual([
      "missing-permission unknown",
      "kms-not-usable fault",
      "bucket-encryption-not-readable fault",
    ]);
  });

  test("is unknown where roles, or the setting, could not be read", () => {
    expect(causesOf({ iam: unknown() })).toEqual(["no-instance-profile unknown"]);
    const region = { instances: known([bare]), defaultHostManagementRole: unknown() };
    expect(causesOf({ region })).toEqual(["no-instance-profile unknown"]);
  });
});

describe("a role without a permission", () => {
  test("is told with the actions that it may not take", () => {
    const denied = ["ssm:UpdateInstanceInformation", "ssmmessages:OpenDataChannel"];

    expect(findingsOf({ permissions: known({ denied, undecided: [] }) })).toEqual([
      {
        cause: "missing-permission",
        status: "fault",
        found:
          "Its role web-app may not ssm:UpdateInstanceInformation, ssmmessages:OpenDataChannel.",
        fix: [
          "Add web-app to existingInstanceRoles of web, apply, and look at its permissions boundary and at policies of the organization if it stays.",
        ],
      },
    ]);
  });

  test("is unknown where a condition decides, or nobody may simulate", () => {
    const undecided = ["logs:PutLogEvents"];
    expect(causesOf({ permissions: known({ denied: [], undecided }) })).toEqual([
      "missing-permission unknown",
    ]);
    expect(findingsOf({ permissions: unknown("AccessDenied: no") })).toMatchObject([
      {
        cause: "missing-permission",
        status: "unknown",
        found: "What the role web-app may do could not be read: AccessDenied: no.",
      },
    ]);
  });
});

describe("a metadata service out of reach", () => {
  test("is disabled", () => {
    expect(causesOf({ instance: { metadata: { enabled: false, hopLimit: 1 } } })).toEqual([
      "metadata-out-of-reach fault",
    ]);
  });

  test("with a hop limit of 1, is only suspected, and only while the agent is silent", () => {
    const metadata = { enabled: true, hopLimit: 1 };

    expect(causesOf({ instance: { metadata } })).toEqual([]);
    expect(causesOf({ instance: { metadata }, region: { agents: known([]) } })).toEqual([
      "metadata-out-of-reach unknown",
      "agent-absent unknown",
    ]);
  });
});

describe("an agent", () => {
  const agents = (pingStatus: string, agentVersion: string): object => ({
    region: { agents: known([{ instanceId, pingStatus, agentVersion }]) },
  });

  test("that never reported although nothing stands in its way is absent", () => {
    expect(findingsOf({ region: { agents: known([]) } })).toEqual([
      {
        cause: "agent-absent",
        status: "fault",
        found:
          "It never reported to Systems Manager although nothing stands in its way: no agent runs on it.",
        fix: [
          "Install ssm-agent 3.3.40.0 or newer, or launch the instance again from an image that has it.",
        ],
      },
    ]);
    expect(
      findingsOf({ instance: { autoScalingGroupName: "web" }, region: { agents: known([]) } }).map(
        ({ fix }) => fix,
      ),
    ).toEqual([["Rotate the group web: bastionless rotate."]]);
  });

  test("that stopped to answer is offline", () => {
    expect(causesOf(agents("ConnectionLost", "3.3.1611.0"))).toEqual(["agent-offline fault"]);
  });

  test.each([
    ["3.3.39.0", ["agent-too-old fault"]],
    ["3.2.2303.0", ["agent-too-old fault"]],
    ["2.99.99.99", ["agent-too-old fault"]],
    ["3.3.40.0", []],
    ["3.10.0.0", []],
    ["4.0.0.0", []],
    ["3.3", ["agent-too-old unknown"]],
    ["latest", ["agent-too-old unknown"]],
  ])("of version %s: %j", (version, causes) => {
    expect(causesOf(agents("Online", version))).toEqual(causes);
  });

  test("is unknown where reports could not be read", () => {
    expect(causesOf({ region: { agents: unknown() } })).toEqual(["agent-absent unknown"]);
  });
});
