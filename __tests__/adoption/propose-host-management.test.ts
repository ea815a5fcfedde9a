import type { AccountInventory } from "../../inventory/account-inventory";
import type { Readable } from "../../inventory/readable";
import {
  instanceOf,
  inventoryOf,
  known,
  regionOf,
  unknown,
  without,
} from "../support/inventory-of";
import { proposalFor } from "../support/proposal-for";

const bare = without(instanceOf({ instanceId: "i-1" }), "instanceProfileArn");
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
      inventoryOf({ instances: known([bare]), defaultHostManagementRole: known(others) }),
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
        regionOf({ instances: known([bare]) }),
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
});
