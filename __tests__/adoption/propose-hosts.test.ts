import type { AccountInventory } from "../../inventory/account-inventory";
import type { RegionInventory } from "../../inventory/region-inventory";
import { groupOf, inventoryOf, known, unknown } from "../support/inventory-of";
import { proposalFor, template, web } from "../support/proposal-for";

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
          architecture: "x86_64",
          instanceType: "t3.small",
          instanceProfile: "web-app",
          securityGroupIds: ["sg-0123456789abcdef0"],
          rootVolume: { deviceName: "/dev/xvda" },
          agentFailure: "continue",
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
          "Have the launch template Web_Prod bring ssm-agent to 3.3.40.0 or newer (agent-amazon-linux-2023-x86_64-us-east-1.sh), require IMDSv2 (metadata-options.json) and name no key pair.",
          "Keep its instance profile web-app: its role gets the policy for sessions by existingInstanceRoles.",
          "Then replace its instances by an instance refresh.",
        ],
        host: { osFamily: "amazon-linux-2023", architecture: "x86_64", region: "us-east-1" },
      })),
    );
  });

  test.each<[string, Partial<RegionInventory & Pick<AccountInventory, "iam">>, string]>([
    [
      "launch templates",
      { launchTemplates: unknown() },
      "its launch template lt-0123456789abcdef0 could not be read",
    ],
    [
      "images",
      { images: unknown() },
      "nothing tells that ami-0123456789abcdef0 has an operating system on which the agent can be installed",
    ],
    [
      "the network",
      { network: unknown() },
      "it leaves public addresses to its subnets, which could not be read",
    ],
    [
      "its subnet",
      { network: known({ subnets: [], endpoints: [] }) },
      "it leaves public addresses to its subnets, which could not be read",
    ],
    [
      "scheduled actions",
      { scheduledActions: unknown() },
      "of web-prod: its scheduled actions could not be read",
    ],
    ["roles", { iam: unknown() }, "its instance profile web-app could not be read"],
    [
      "its profile",
      { iam: known({ instanceProfiles: [], roles: [] }) },
      "its instance profile web-app was not found",
    ],
    [
      "the role of its profile",
      { iam: known({ instanceProfiles: [{ name: "web-app", arn: "" }], roles: [] }) },
      "its instance profile web-app holds no role",
    ],
  ])("nothing is adopted without %s, and nothing guessed", (_what, missing, why) => {
    const { additions, handOvers } = proposalFor(inventoryOf({ ...web, ...missing }));

    expect([additions.launchTemplates, additions.autoScalingGroups]).toEqual([{}, {}]);
    expect(handOvers.find(({ kind }) => kind === "auto-scaling-group")?.why).toBe(why);
  });

  test("what the configuration refuses is handed over alone", () => {
    const other = groupOf({
      name: "api:blue",
      launch: { kind: "launch-template", id: "lt-2", name: "api", version: "1" },
    });
    const { additions, handOvers } = proposalFor(
      inventoryOf({
        ...web,
        autoScalingGroups: known([groupOf(), other]),
        launchTemplates: known([template, { ...template, id: "lt-2", name: "api" }]),
      }),
      {
        check: ({ launchTemplates = {} }) =>
          Object.keys(launchTemplates).includes("api") ? ["the configuration refuses it"] : [],
      },
    );

    expect(Object.keys(additions.launchTemplates)).toEqual(["web-prod"]);
    expect(Object.keys(additions.autoScalingGroups)).toEqual(["web-prod"]);
    expect(handOvers.map(({ name, why }) => [name, why])).toEqual([
      ["api:blue", "the configuration refuses it"],
    ]);
  });

  test("a group on a template that the file made is left to a hand", () => {
    const own = { osFamily: "amazon-linux-2023", image: "ami-0123456789abcdef0" };
    const { additions, handOvers } = proposalFor(inventoryOf(web), {
      account: {
        launchTemplates: { web: { ...own, name: "Web_Prod", instanceType: "t3.small" } },
      },
    });

    expect([additions.launchTemplates, additions.autoScalingGroups]).toEqual([{}, {}]);
    expect(handOvers.map(({ why }) => why)).toEqual([
      "its launch template Web_Prod is in the file already; add the group to it by hand",
    ]);
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
          architecture: "x86_64",
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
