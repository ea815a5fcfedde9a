import {
  causesOf,
  findingsOf,
  permissionsOf,
  type DoctorFactsOverrides,
} from "../../support/doctor-facts-of";
import { unknown } from "../../support/inventory-of";

const offline: DoctorFactsOverrides = { agent: { pingStatus: "ConnectionLost" } };

describe("a role without a permission", () => {
  test("is told with the actions that it may not take", () => {
    const denied = ["ssm:UpdateInstanceInformation", "ssmmessages:OpenDataChannel"];

    expect(findingsOf({ ...offline, permissions: permissionsOf(denied) })).toEqual([
      {
        cause: "missing-permission",
        status: "fault",
        found:
          "Its role web-app may not ssm:UpdateInstanceInformation, ssmmessages:OpenDataChannel.",
        fix: [
          "bastionless plan --select hub,web shows what has drifted; apply it.",
          "If it stays, look at the role's permissions boundary and at policies of the organization.",
        ],
      },
    ]);
  });

  test("is unknown where a simulation cannot decide, unread where nobody may simulate", () => {
    const undecided = ["ssmmessages:CreateDataChannel"];
    expect(findingsOf({ permissions: permissionsOf([], undecided) })).toMatchObject([
      {
        cause: "missing-permission",
        status: "unknown",
        found:
          "Whether its role web-app may ssmmessages:CreateDataChannel, nobody can tell: a condition decides.",
      },
    ]);
    expect(findingsOf({ permissions: unknown("AccessDenied: no") })).toMatchObject([
      {
        cause: "missing-permission",
        status: "unread",
        found: "What the role web-app may do could not be read: AccessDenied: no.",
      },
    ]);
  });

  test("is no cause where the agent was seen to do what a simulation denies", () => {
    const actions = [
      "ssm:UpdateInstanceInformation",
      "ssmmessages:CreateControlChannel",
      "ssmmessages:OpenControlChannel",
    ];

    expect(causesOf({ permissions: permissionsOf(actions) })).toEqual([]);
    expect(causesOf({ permissions: permissionsOf([], actions) })).toEqual([]);
    expect(causesOf({ ...offline, permissions: permissionsOf(actions) })).toEqual([
      "missing-permission fault",
    ]);
    // The data channel is opened in a session, not before.
    expect(causesOf({ permissions: permissionsOf(["ssmmessages:OpenDataChannel"]) })).toEqual([
      "missing-permission fault",
    ]);
  });

  test("is no cause where no document asks for it", () => {
    const denied = ["logs:DescribeLogGroups"];
    const permissions = permissionsOf(denied);

    expect(causesOf({ permissions })).toEqual(["missing-permission fault"]);
    expect(causesOf({ permissions, inputs: { cloudWatchLogGroupName: "" } })).toEqual([
      "session-not-recorded warning",
    ]);
    // To look a log group up and not to insist on it costs the recording, not the session.
    expect(causesOf({ permissions, inputs: { cloudWatchEncryptionEnabled: false } })).toEqual([
      "session-not-recorded warning",
    ]);
  });
});
