import { findBastions } from "../../exposure/find-bastions";
import { findExposures } from "../../exposure/find-exposures";
import type { LikelyBastion } from "../../exposure/likely-bastion";
import type { InstanceFacts } from "../../inventory/facts/instance-facts";
import type { SecurityGroupRule } from "../../inventory/facts/security-group-rule";
import { instanceOf, known, ruleOf } from "../support/inventory-of";

const region = "us-east-1";
const bastionGroup = "sg-bastion";
const webGroup = "sg-web";

const openToTheWorld = ruleOf({ ruleId: "sgr-open", securityGroupId: bastionGroup });
const webLetsItIn = ruleOf({
  ruleId: "sgr-web",
  securityGroupId: webGroup,
  peer: { kind: "security-group", id: bastionGroup },
});

function bastions(
  instances: readonly Partial<InstanceFacts>[],
  rules: readonly SecurityGroupRule[],
  groups: readonly { readonly name: string; readonly ownedBy?: string }[] = [],
): readonly LikelyBastion[] {
  const all = instances.map(instanceOf);
  return findBastions({
    region,
    instances: all,
    groups,
    exposures: findExposures({
      region,
      rules,
      instances: all,
      serviceInterfaces: known([]),
    }),
  });
}

describe("a likely bastion", () => {
  test("is reached from outside and let in by others; it says why", () => {
    const host = {
      instanceId: "i-1",
      name: "jump-host",
      publicIpAddress: "203.0.113.7",
      securityGroupIds: [bastionGroup],
    };

    expect(
      bastions([host, { securityGroupIds: [webGroup] }], [openToTheWorld, webLetsItIn]),
    ).toEqual([
      {
        region,
        host: { kind: "instance", instanceId: "i-1" },
        name: "jump-host",
        confidence: "likely",
        reasons: [
          "sg-web admits 22 from sg-bastion, which it carries",
          "sgr-open of sg-bastion admits 22 from 0.0.0.0/0",
          "it has the public address 203.0.113.7",
          "its name says so",
        ],
      },
    ]);
  });

  test("is told once for a group, however many instances it has", () => {
    const hosts = ["i-1", "i-2"].map((instanceId) => ({
      instanceId,
      autoScalingGroupName: "bastion",
      securityGroupIds: [bastionGroup],
    }));

    expect(
      bastions(hosts, [openToTheWorld]).map(({ confidence, host }) => [host, confidence]),
    ).toEqual([[{ kind: "auto-scaling-group", name: "bastion" }, "likely"]]);
  });

  test("of several instances is judged by all of them, in whatever order they come", () => {
    const of = { autoScalingGroupName: "gate" };
    const open = {
      ...of,
      instanceId: "i-1",
      publicIpAddress: "203.0.113.7",
      securityGroupIds: [bastionGroup],
    };
    const inner = { ...of, instanceId: "i-2", name: "gate", securityGroupIds: ["sg-inner"] };
    const letsInnerIn = {
      ...webLetsItIn,
      peer: { kind: "security-group", id: "sg-inner" },
    } as const;
    const told = (...hosts: readonly Partial<InstanceFacts>[]): readonly LikelyBastion[] =>
      bastions([...hosts, { securityGroupIds: [webGroup] }], [openToTheWorld, letsInnerIn]);

    expect(told(inner)[0]?.confidence).toBe("possible");
    expect(told(open, inner)).toEqual([
      {
        region,
        host: { kind: "auto-scaling-group", name: "gate" },
        name: "gate",
        confidence: "likely",
        reasons: [
          "sg-web admits 22 from sg-inner, which it carries",
          "sgr-open of sg-bastion admits 22 from 0.0.0.0/0",
          "it has the public address 203.0.113.7",
        ],
      },
    ]);
    expect(told(inner, open)).toEqual(told(open, inner));
  });

  test("comes with its owner, by the tags of its group or of its instances", () => {
    const stack = "the CloudFormation stack linux-bastion";
    const host = { name: "bastion", securityGroupIds: [bastionGroup] };
    const group = { ...host, autoScalingGroupName: "bastions" };
    const owners = (...args: Parameters<typeof bastions>): readonly unknown[] =>
      bastions(...args).map(({ ownedBy }) => ownedBy);

    expect(owners([{ ...host, ownedBy: stack }], [])).toEqual([stack]);
    expect(owners([group], [], [{ name: "bastions", ownedBy: stack }])).toEqual([stack]);
    expect(owners([group], [], [{ name: "others", ownedBy: stack }])).toEqual([undefined]);
  });

  test("by its name alone, or by a rule alone, it is only possible", () => {
    expect(bastions([{ name: "bastion-old" }], []).map(({ confidence }) => confidence)).toEqual([
      "possible",
    ]);
    expect(
      bastions([{ name: "ci", securityGroupIds: [bastionGroup] }], [webLetsItIn]).map(
        ({ confidence }) => confidence,
      ),
    ).toEqual(["possible"]);
  });

  const addresses = (...of: readonly string[]): Pick<InstanceFacts, "networkInterfaces"> => ({
    networkInterfaces: [{ id: "eni-1", vpcId: "vpc-1", subnetId: "subnet-1", addresses: of }],
  });
  const bastionHost = { instanceId: "i-1", name: "gate", securityGroupIds: [bastionGroup] };
  const webServer = { instanceId: "i-2", securityGroupIds: [webGroup] };
  const openToAPrefixList = ruleOf({
    securityGroupId: bastionGroup,
    peer: { kind: "prefix-list", id: "pl-1" },
  });
  const openToTheVpn = ruleOf({
    securityGroupId: bastionGroup,
    peer: { kind: "ipv4", cidr: "10.0.0.0/8" },
  });

  test.each<[string, readonly Partial<InstanceFacts>[], readonly SecurityGroupRule[]]>([
    [
      "reached by a managed prefix list, and let in by others",
      [bastionHost, webServer],
      [openToAPrefixList, webLetsItIn],
    ],
    ["reached over a VPN, and so named", [{ ...bastionHost, name: "bastion" }], [openToTheVpn]],
    [
      "open to the world, with a name in one word",
      [{ ...bastionHost, name: "LinuxBastion" }],
      [openToTheWorld],
    ],
    [
      "open to the world, and let in by a group that it shares with the others",
      [{ ...bastionHost, securityGroupIds: [bastionGroup, webGroup] }, webServer],
      [openToTheWorld, webLetsItIn],
    ],
    [
      "the only one that is open to the world, of a group whose members admit each other",
      [{ ...bastionHost, securityGroupIds: [bastionGroup, webGroup] }, webServer],
      [
        openToTheWorld,
        ruleOf({ securityGroupId: webGroup, peer: { kind: "security-group", id: webGroup } }),
      ],
    ],
    [
      "open to the world, and let in by its private address",
      [{ ...bastionHost, ...addresses("10.20.0.7", "10.20.0.8") }, webServer],
      [
        openToTheWorld,
        ruleOf({ securityGroupId: webGroup, peer: { kind: "ipv4", cidr: "10.20.0.8/32" } }),
      ],
    ],
    [
      "open to the world, and let in by its public address",
      [{ ...bastionHost, publicIpAddress: "203.0.113.7" }, webServer],
      [
        openToTheWorld,
        ruleOf({ securityGroupId: webGroup, peer: { kind: "ipv4", cidr: "203.0.113.7/32" } }),
      ],
    ],
  ])("is %s", (_, instances, rules) => {
    expect(bastions(instances, rules).map(({ confidence, host }) => [host, confidence])).toEqual([
      [{ kind: "instance", instanceId: "i-1" }, "likely"],
    ]);
  });

  test("over a VPN without a name, or let in from its whole network, it is not a likely one", () => {
    const instances = [{ ...bastionHost, ...addresses("10.20.0.7") }, webServer];

    expect(bastions(instances, [openToTheVpn])).toEqual([]);
    expect(
      bastions(instances, [
        openToTheWorld,
        ruleOf({ securityGroupId: webGroup, peer: { kind: "ipv4", cidr: "10.20.0.0/24" } }),
      ]),
    ).toEqual([]);
    expect(
      bastions(instances, [openToTheVpn, webLetsItIn]).map(({ confidence }) => confidence),
    ).toEqual(["possible"]);
  });

  test.each([
    ["a web server with an open port, which is an exposure", [openToTheWorld], "web"],
    ["a NAT instance that admits everything from its own network", [], "nat-instance"],
    ["a name that only contains the word", [], "jumpstart-training"],
    [
      "a service that speaks SSH and is open, which is an exposure",
      [openToTheWorld],
      "ssh-gateway-api",
    ],
    [
      "members of a group that admit each other",
      [
        ruleOf({
          securityGroupId: bastionGroup,
          peer: { kind: "security-group", id: bastionGroup },
        }),
      ],
      "node",
    ],
  ])("is not: %s", (_, rules, name) => {
    expect(bastions([{ name, securityGroupIds: [bastionGroup] }], rules)).toEqual([]);
  });
});
