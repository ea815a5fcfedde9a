import type { AccountInventory } from "../../inventory/account-inventory";
import type { Readable } from "../../inventory/readable";
import {
  agentsOf,
  instanceOf,
  inventoryOf,
  known,
  regionOf,
  unknown,
  without,
} from "../support/inventory-of";
import { image, proposalFor } from "../support/proposal-for";

const bare = without(instanceOf({ instanceId: "i-1" }), "instanceProfileArn");
/** In an account where its agent is online. */
const seen = { instances: known([bare]), agents: agentsOf("i-1") };
const others = "service-role/AWSSystemsManagerDefaultEC2InstanceManagementRole";

describe("an instance that no group replaces", () => {
  test("gets a role from Default Host Management where it has no profile, and agent updates", () => {
    const { additions } = proposalFor(inventoryOf({ instances: known([bare]) }));

    expect(additions.defaultHostManagement).toBe(true);
    expect(additions.agentUpdates).toEqual({ schedule: "cron(0 2 ? * SUN *)" });
    const settled = proposalFor(inventoryOf({ instances: known([bare]) }), {
      account: { defaultHostManagement: true, agentUpdates: { schedule: "rate(7 days)" } },
    });
    expect(settled.additions.defaultHostManagement).toBe(false);
    expect(settled.additions.agentUpdates).toBeUndefined();
  });

  test("takes a role of this configuration for no one else's", () => {
    const own = known("bastionless/instance/bastionless-default-host-management");

    const { additions } = proposalFor(
      inventoryOf({ instances: known([bare]), defaultHostManagementRole: own }),
    );

    expect([additions.defaultHostManagement, additions.existingInstanceRoles]).toEqual([true, {}]);
  });

  test("keeps the role of a setting that somebody made, and the role gets the policy for sessions", () => {
    const { additions, adoptions, handOvers } = proposalFor(
      inventoryOf({ ...seen, defaultHostManagementRole: known(others) }),
    );

    expect(additions.defaultHostManagement).toBe(false);
    expect(additions.existingInstanceRoles).toEqual({
      AWSSystemsManagerDefaultEC2InstanceManagementRole: { path: "/service-role/" },
    });
    expect(adoptions.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "instance-role AWSSystemsManagerDefaultEC2InstanceManagementRole",
      "agent-updates cron(0 2 ? * SUN *)",
    ]);
    expect(handOvers).toEqual([]);
  });

  test.each<[string, Readable<string>, string]>([
    ["somebody's", known(others), `in eu-west-1 it works with the role ${others} of somebody else`],
    ["unread", unknown(), "its setting in eu-west-1 could not be read"],
  ])("is handed over where the setting of another region is %s", (_what, setting, why) => {
    const inventory: AccountInventory = {
      regions: [
        regionOf(seen),
        regionOf({ name: "eu-west-1", defaultHostManagementRole: setting }),
      ],
      iam: known({ instanceProfiles: [], roles: [] }),
    };

    const { additions, handOvers } = proposalFor(inventory, {
      account: { regions: ["us-east-1", "eu-west-1"] },
    });

    expect(additions.defaultHostManagement).toBe(false);
    expect(additions.existingInstanceRoles).toEqual({});
    expect(handOvers).toEqual([
      {
        kind: "instance",
        region: "us-east-1",
        name: "i-1",
        why: `it has no instance profile, and Default Host Management cannot be switched on for the account: ${why}`,
        change: [
          "Give it an instance profile whose role is listed in existingInstanceRoles.",
          "Or set the role of Default Host Management in us-east-1, and list it there.",
        ],
      },
    ]);
  });

  test("is named in the agent updates only where its agent is online, and handed over elsewhere", () => {
    const ids = ["i-1", "i-2", "i-3"];
    const [, , stopped] = ids;
    const { adoptions, handOvers } = proposalFor(
      inventoryOf({
        instances: known(
          ids.map((instanceId) =>
            instanceOf({ instanceId, state: instanceId === stopped ? "stopped" : "running" }),
          ),
        ),
        agents: known([
          { instanceId: "i-1", pingStatus: "Online", agentVersion: "3.3.1611.0" },
          { instanceId: "i-2", pingStatus: "ConnectionLost", agentVersion: "3.3.1611.0" },
        ]),
        images: known([image]),
      }),
    );

    expect(adoptions.map(({ changes }) => changes)).toEqual([
      ["Agents that are online are updated on Sundays at 2 UTC: no group replaces i-1."],
    ]);
    const change = [
      "Apply, and look with `bastionless doctor`: an agent that lacks nothing but a role comes online then.",
      "Otherwise bring ssm-agent to 3.3.40.0 or newer on it by agent-amazon-linux-2023-x86_64-us-east-1.sh, as long as somebody can enter it.",
    ];
    const host = { osFamily: "amazon-linux-2023", architecture: "x86_64", region: "us-east-1" };
    const about = { kind: "instance", region: "us-east-1", host };
    expect(handOvers).toEqual([
      { ...about, name: "i-2", why: "no agent of it is online", change },
      {
        ...about,
        name: "i-3",
        why: "no agent of it is online, and it is stopped",
        change: ["Start it, or terminate it.", ...change],
      },
    ]);
  });

  test("is handed over where nothing tells of its agent or of its operating system", () => {
    const { adoptions, handOvers } = proposalFor(
      inventoryOf({ instances: known([instanceOf()]), agents: unknown() }),
    );

    expect(adoptions.map(({ changes }) => changes)).toEqual([
      ["Agents that are online are updated on Sundays at 2 UTC."],
    ]);
    expect(handOvers).toEqual([
      {
        kind: "instance",
        region: "us-east-1",
        name: "i-0123456789abcdef0",
        why: "whether an agent of it is online could not be read",
        change: [
          "Apply, and look with `bastionless doctor`: an agent that lacks nothing but a role comes online then.",
          "Otherwise bring ssm-agent to 3.3.40.0 or newer on it by a script that installs it, as long as somebody can enter it.",
        ],
      },
    ]);
  });

  test("gets nothing where the file lists it as legacy access", () => {
    const instanceId = "i-0123456789abcdef0";
    const { adoptions, handOvers } = proposalFor(
      inventoryOf({ instances: known([{ ...bare, instanceId }]) }),
      { account: { legacyAccess: { old: { instanceIds: [instanceId] } } } },
    );

    expect([adoptions, handOvers]).toEqual([[], []]);
  });
});
