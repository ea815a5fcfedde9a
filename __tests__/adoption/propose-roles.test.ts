import { instanceOf, inventoryOf, known, without } from "../support/inventory-of";
import { iam, proposalFor, role, web } from "../support/proposal-for";

describe("roles of instances", () => {
  test("are adopted when somebody asks for it, with all that Terraform would change", () => {
    const { additions } = proposalFor(inventoryOf(web), { adoptRoles: true });

    expect(additions.existingInstanceRoles).toEqual({
      "web-app": {
        adopt: {
          description: "Web servers",
          trustPolicy: '{"Version":"2012-10-17","Statement":[]}',
          tags: { Service: "web" },
        },
      },
    });
  });

  test("stay with their owner when their boundary is of somewhere else", () => {
    const bounded = {
      ...role,
      path: "/apps/",
      permissionsBoundaryArn: "arn:aws:iam::aws:policy/PowerUserAccess",
    };
    const { additions, handOvers } = proposalFor(
      inventoryOf({
        ...web,
        iam: known({
          instanceProfiles: iam.known ? iam.value.instanceProfiles : [],
          roles: [bounded],
        }),
      }),
      { adoptRoles: true },
    );

    expect(additions.existingInstanceRoles).toEqual({ "web-app": { path: "/apps/" } });
    expect(handOvers.map(({ kind, name }) => `${kind} ${name}`)).toEqual(["instance-role web-app"]);
  });

  test("an instance without a profile gets one from Default Host Management, and agent updates", () => {
    const bare = without(instanceOf({ instanceId: "i-1" }), "instanceProfileArn");

    const { additions } = proposalFor(inventoryOf({ instances: known([bare]) }));

    expect(additions.defaultHostManagement).toBe(true);
    expect(additions.agentUpdates).toEqual({ schedule: "cron(0 2 ? * SUN *)" });
    const settled = proposalFor(inventoryOf({ instances: known([bare]) }), {
      account: { defaultHostManagement: true, agentUpdates: { schedule: "rate(7 days)" } },
    });
    expect(settled.additions.defaultHostManagement).toBe(false);
    expect(settled.additions.agentUpdates).toBeUndefined();
  });
});
