import type { RoleFacts } from "../../inventory/iam-inventory";
import { inventoryOf, known } from "../support/inventory-of";
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

  test("stay with the stack that made them, and with their owner where the file cannot say them", () => {
    const proposed = (facts: Partial<RoleFacts>, refusals: readonly string[] = []): unknown => {
      const profiles = iam.known ? iam.value.instanceProfiles : [];
      const { additions, handOvers } = proposalFor(
        inventoryOf({
          ...web,
          iam: known({ instanceProfiles: profiles, roles: [{ ...role, ...facts }] }),
        }),
        {
          adoptRoles: true,
          check: ({ existingInstanceRoles }) =>
            existingInstanceRoles === undefined ? [] : refusals,
        },
      );
      return [additions.existingInstanceRoles, handOvers.map(({ why }) => why)];
    };

    expect(proposed({ tags: { "aws:cloudformation:stack-name": "web" } })).toEqual([
      { "web-app": {} },
      ["it belongs to the CloudFormation stack web"],
    ]);
    expect(proposed({ tags: { Team: "x,y" } }, ["the configuration refuses it"])).toEqual([
      { "web-app": {} },
      ["the configuration refuses it"],
    ]);
  });
});
