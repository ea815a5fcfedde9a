import { groupOf, inventoryOf, known, launchDataOf, without } from "../support/inventory-of";
import { proposalFor, template, web } from "../support/proposal-for";

describe("what groups launch from", () => {
  test("a version that is not the latest is handed over: the latest would shine through", () => {
    const { additions, handOvers } = proposalFor(
      inventoryOf({ ...web, launchTemplates: known([{ ...template, latestVersion: 4 }]) }),
    );

    expect(additions.launchTemplates).toEqual({});
    expect([handOvers[0]?.why, handOvers[0]?.change[0]]).toEqual([
      "it launches from version 3 of Web_Prod and the latest is 4, some of which an adoption would keep",
      "Make version 3 of Web_Prod the latest, by a new version with its data, or have the group launch from the latest; then discover again.",
    ]);
  });

  test("a version that somebody has deleted is handed over", () => {
    const { additions, handOvers } = proposalFor(
      inventoryOf({ ...web, launchTemplates: known([{ ...template, usedVersions: [] }]) }),
    );

    expect(additions.launchTemplates).toEqual({});
    expect(handOvers.map(({ why }) => why)).toEqual([
      "groups launch from a version of Web_Prod that does not exist",
    ]);
  });

  test("a launch configuration becomes a template, unless its name is taken", () => {
    const batch = groupOf({
      name: "batch",
      launch: { kind: "launch-configuration", name: "batch-2019" },
    });
    const data = without(launchDataOf(), "instanceProfile");
    const legacy = {
      ...web,
      autoScalingGroups: known([batch]),
      launchTemplates: known([]),
      launchConfigurations: known([{ name: "batch-2019", data }]),
    };

    const { additions } = proposalFor(inventoryOf(legacy));
    expect(additions.launchTemplates).toEqual({
      "batch-2019": {
        name: "batch-2019",
        osFamily: "amazon-linux-2023",
        image: "ami-0123456789abcdef0",
        architecture: "x86_64",
        instanceType: "t3.small",
        securityGroupIds: ["sg-0123456789abcdef0"],
        rootVolume: { deviceName: "/dev/xvda" },
        agentFailure: "continue",
      },
    });
    const taken = proposalFor(
      inventoryOf({ ...legacy, launchTemplates: known([{ ...template, name: "batch-2019" }]) }),
    );
    expect(taken.additions.launchTemplates).toEqual({});
    expect(taken.handOvers[0]).toMatchObject({
      name: "batch",
      why: "a launch template of the name batch-2019 exists",
    });
  });

  test("groups on one launch configuration share the template that is made from it", () => {
    const launch = { kind: "launch-configuration", name: "batch-2019" } as const;
    const { additions, handOvers } = proposalFor(
      inventoryOf({
        ...web,
        autoScalingGroups: known([groupOf({ name: "a", launch }), groupOf({ name: "b", launch })]),
        launchTemplates: known([]),
        launchConfigurations: known([{ name: "batch-2019", data: launchDataOf() }]),
      }),
    );

    expect(Object.keys(additions.launchTemplates)).toEqual(["batch-2019"]);
    expect(
      Object.values(additions.autoScalingGroups).map(({ launchTemplate, name }) => [
        name,
        launchTemplate,
      ]),
    ).toEqual([
      ["a", "batch-2019"],
      ["b", "batch-2019"],
    ]);
    expect(handOvers).toEqual([]);
  });
});
