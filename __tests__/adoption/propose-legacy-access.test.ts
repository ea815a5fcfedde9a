import { groupOf, instanceOf, inventoryOf, known, ruleOf, unknown } from "../support/inventory-of";
import { proposalFor, web } from "../support/proposal-for";

describe("a bastion and open ports", () => {
  const bastion = instanceOf({
    instanceId: "i-1",
    name: "jump-host",
    publicIpAddress: "203.0.113.7",
    securityGroupIds: ["sg-bastion"],
  });
  const open = ruleOf({ ruleId: "sgr-1", securityGroupId: "sg-bastion" });
  const inside = ruleOf({
    ruleId: "sgr-2",
    securityGroupId: "sg-web",
    peer: { kind: "security-group", id: "sg-bastion" },
  });
  const elsewhere = ruleOf({ ruleId: "sgr-3", securityGroupId: "sg-other" });
  const wide = ruleOf({ ruleId: "sgr-4", securityGroupId: "sg-db", fromPort: 0, toPort: 65_535 });

  test("are listed on their way out, each with the rules that lead to it and through it", () => {
    const { additions, handOvers } = proposalFor(
      inventoryOf({
        instances: known([bastion]),
        securityGroupRules: known([open, inside, elsewhere, wide]),
      }),
    );

    expect(additions.legacyAccess).toEqual({
      "jump-host": {
        instanceIds: ["i-1"],
        ingressRules: [
          { securityGroupId: "sg-bastion", ruleId: "sgr-1" },
          { securityGroupId: "sg-web", ruleId: "sgr-2" },
        ],
      },
      "open-ports-us-east-1": {
        ingressRules: [{ securityGroupId: "sg-other", ruleId: "sgr-3" }],
      },
    });
    expect(handOvers).toEqual([
      {
        kind: "security-group-rule",
        region: "us-east-1",
        name: "sgr-4",
        why: "it admits the ports 0 to 65535, not SSH or RDP alone: others may need it",
        change: ["Narrow the rule of sg-db to what is needed, without 22 and 3389."],
      },
    ]);
    // Nobody puts a bastion behind the agent.
    expect(additions.defaultHostManagement).toBe(false);
    expect(additions.existingInstanceRoles).toEqual({});
  });

  test("that something other than an instance has is handed over, and left alone if it alone has it", () => {
    const owner = "VPC Endpoint Interface vpce-1 (vpc_endpoint)";
    const facts = {
      securityGroupRules: known([elsewhere]),
      serviceInterfaces: known([{ id: "eni-1", securityGroupIds: ["sg-other"], owner }]),
    };
    const host = instanceOf({ securityGroupIds: ["sg-other"] });
    const proposed = (
      inventory: Parameters<typeof inventoryOf>[0],
    ): readonly [readonly string[], readonly unknown[]] => {
      const { additions, handOvers } = proposalFor(inventoryOf(inventory));
      return [
        Object.keys(additions.legacyAccess),
        handOvers.filter(({ kind }) => kind === "security-group-rule"),
      ];
    };
    const kept = { kind: "security-group-rule", region: "us-east-1", name: "sgr-3" };

    expect(proposed(facts)).toEqual([[], []]);
    expect(proposed({ ...facts, instances: known([host]) })).toEqual([
      [],
      [
        {
          ...kept,
          why: `${owner} has its group, which may serve SFTP or the like`,
          change: [
            `Give ${owner} a security group that no instance has, and take sg-other off it.`,
          ],
        },
      ],
    ]);
    expect(proposed({ ...facts, serviceInterfaces: unknown() })).toEqual([
      [],
      [
        {
          ...kept,
          why: "nobody could read what carries its group beside instances",
          change: ["Let the read-only role call ec2:DescribeNetworkInterfaces, and look again."],
        },
      ],
    ]);
  });

  test("stay with the service that owns the bastion: its rules alone are proposed", () => {
    const ownedBy = "the CloudFormation stack linux-bastion";
    const { additions, handOvers } = proposalFor(
      inventoryOf({
        instances: known([{ ...bastion, ownedBy }]),
        securityGroupRules: known([open]),
      }),
    );

    expect(additions.legacyAccess).toEqual({
      "jump-host": { ingressRules: [{ securityGroupId: "sg-bastion", ruleId: "sgr-1" }] },
    });
    expect(handOvers).toEqual([
      {
        kind: "instance",
        region: "us-east-1",
        name: "i-1",
        why: `it looks like a bastion, and belongs to ${ownedBy}`,
        change: [`Delete it in ${ownedBy}, once its rules are retired.`],
      },
    ]);
  });

  test("a group of bastions is not adopted as a group", () => {
    const group = groupOf({ name: "bastions" });
    const { additions } = proposalFor(
      inventoryOf({
        ...web,
        autoScalingGroups: known([group]),
        instances: known([{ ...bastion, autoScalingGroupName: "bastions" }]),
        securityGroupRules: known([open]),
      }),
    );

    expect(additions.autoScalingGroups).toEqual({});
    expect(additions.legacyAccess).toEqual({
      bastions: {
        autoScalingGroups: ["bastions"],
        ingressRules: [{ securityGroupId: "sg-bastion", ruleId: "sgr-1" }],
      },
    });
  });
});
