import {
  groupOf,
  inventoryOf,
  known,
  launchDataOf,
  unknown,
  without,
} from "../support/inventory-of";
import { image, proposalFor, template, web } from "../support/proposal-for";

describe("what is proposed for an account", () => {
  test("a group is adopted with its template, and the role of its instances gets a policy", () => {
    const { additions, handOvers } = proposalFor(inventoryOf(web));

    expect(additions).toEqual({
      adoptDefaultDocumentIn: [],
      defaultHostManagement: false,
      existingInstanceRoles: { "web-app": {} },
      launchTemplates: {
        "web-prod": {
          name: "Web_Prod",
          adopt: "lt-0123456789abcdef0",
          osFamily: "amazon-linux-2023",
          image: "ami-0123456789abcdef0",
          instanceType: "t3.small",
          instanceProfile: "web-app",
          securityGroupIds: ["sg-0123456789abcdef0"],
        },
      },
      autoScalingGroups: {
        "web-prod": {
          name: "web-prod",
          adopt: true,
          launchTemplate: "web-prod",
          subnetIds: ["subnet-0123456789abcdef0"],
          minSize: 2,
          maxSize: 4,
          rotation: { startedBy: "rotate" },
        },
      },
      legacyAccess: {},
    });
    expect(handOvers).toEqual([]);
  });

  test("groups on one template share its entry, and none is adopted when one cannot be", () => {
    const second = groupOf({ name: "web-canary" });
    const both = proposalFor(
      inventoryOf({ ...web, autoScalingGroups: known([groupOf(), second]) }),
    );
    expect(Object.keys(both.additions.launchTemplates)).toEqual(["web-prod"]);
    expect(Object.keys(both.additions.autoScalingGroups)).toEqual(["web-prod", "web-canary"]);

    const odd = groupOf({ name: "web-canary", otherAttributes: ["PlacementGroup"] });
    const none = proposalFor(inventoryOf({ ...web, autoScalingGroups: known([groupOf(), odd]) }));
    expect(none.additions.launchTemplates).toEqual({});
    expect(none.additions.autoScalingGroups).toEqual({});
    expect(none.handOvers).toEqual(
      ["web-prod", "web-canary"].map((name) => ({
        kind: "auto-scaling-group",
        region: "us-east-1",
        name,
        why: "of web-canary: it sets PlacementGroup, which the configuration cannot say",
        change: [
          "Have the launch template Web_Prod install ssm-agent 3.3.40.0 or newer, require IMDSv2 and name no key pair.",
          "Keep its instance profile web-app: its role gets the policy for sessions by existingInstanceRoles.",
          "Then replace its instances by an instance refresh.",
        ],
      })),
    );
  });

  test("a launch configuration becomes a template, unless its name is taken", () => {
    const batch = groupOf({
      name: "batch",
      launch: { kind: "launch-configuration", name: "batch-2019" },
    });
    const data = without(launchDataOf(), "instanceProfile");
    const legacy = {
      autoScalingGroups: known([batch]),
      launchConfigurations: known([{ name: "batch-2019", data }]),
      images: known([image]),
    };

    const { additions } = proposalFor(inventoryOf(legacy));
    expect(additions.launchTemplates).toEqual({
      "batch-2019": {
        name: "batch-2019",
        osFamily: "amazon-linux-2023",
        image: "ami-0123456789abcdef0",
        instanceType: "t3.small",
        securityGroupIds: ["sg-0123456789abcdef0"],
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

  test("what could not be read is handed over, never guessed", () => {
    const { additions, handOvers } = proposalFor(
      inventoryOf({ ...web, launchTemplates: unknown() }),
    );

    expect(additions.autoScalingGroups).toEqual({});
    expect(handOvers[0]?.why).toBe("its launch template lt-0123456789abcdef0 could not be read");
    expect(proposalFor(inventoryOf({ ...web, images: unknown() })).handOvers[0]?.why).toBe(
      "nothing tells the operating system of ami-0123456789abcdef0",
    );
  });

  test("what the file has already is not proposed again", () => {
    const account = {
      existingInstanceRoles: { "web-app": {} },
      launchTemplates: {
        web: {
          name: "Web_Prod",
          adopt: "lt-0123456789abcdef0",
          osFamily: "amazon-linux-2023",
          image: "ami-0123456789abcdef0",
          instanceType: "t3.small",
        },
      },
      autoScalingGroups: {
        web: {
          name: "web-prod",
          adopt: true,
          launchTemplate: "web",
          subnetIds: ["subnet-0123456789abcdef0"],
          minSize: 2,
          maxSize: 4,
        },
      },
    };

    const { additions, adoptions, handOvers } = proposalFor(inventoryOf(web), { account });

    expect([adoptions, handOvers]).toEqual([[], []]);
    expect(additions.launchTemplates).toEqual({});
  });

  test("in an account of several regions, entries name theirs", () => {
    const { additions } = proposalFor(inventoryOf(web), {
      account: { regions: ["us-east-1", "eu-west-1"] },
    });

    expect(additions.launchTemplates["web-prod"]).toMatchObject({ region: "us-east-1" });
    expect(additions.autoScalingGroups["web-prod"]).toMatchObject({ region: "us-east-1" });
  });
});
