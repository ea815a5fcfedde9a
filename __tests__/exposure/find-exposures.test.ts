import { findExposures } from "../../exposure/find-exposures";
import type { SecurityGroupRule } from "../../inventory/facts/security-group-rule";
import { instanceOf, known, ruleOf, unknown } from "../support/inventory-of";

const region = "us-east-1";
const serviceInterfaces = known([]);

function portsOf(rule: Partial<SecurityGroupRule>): readonly (readonly number[])[] {
  return findExposures({ region, rules: [ruleOf(rule)], instances: [], serviceInterfaces }).map(
    ({ ports }) => ports,
  );
}

describe("a rule that admits SSH or RDP", () => {
  test.each([
    ["the port itself", { fromPort: 22, toPort: 22 }, [22]],
    ["a range around it", { fromPort: 0, toPort: 1024 }, [22]],
    ["a range around both", { fromPort: 20, toPort: 4000 }, [22, 3389]],
    ["all traffic", { protocol: "-1", fromPort: 0, toPort: 65_535 }, [22, 3389]],
    ["TCP by its number", { protocol: "6" }, [22]],
    ["RDP over UDP", { protocol: "udp", fromPort: 3389, toPort: 3389 }, [3389]],
  ])("%s is found", (_, rule, ports) => {
    expect(portsOf(rule)).toEqual([ports]);
  });

  test.each([
    ["another port", { fromPort: 443, toPort: 443 }],
    ["a range beside it", { fromPort: 23, toPort: 3388 }],
    ["SSH over UDP, which does not exist", { protocol: "udp", fromPort: 22, toPort: 22 }],
    ["traffic that goes out", { direction: "egress" as const }],
    ["ICMP", { protocol: "icmp", fromPort: 0, toPort: 65_535 }],
  ])("%s is none", (_, rule) => {
    expect(portsOf(rule)).toEqual([]);
  });

  test.each([
    ["SSH alone", { fromPort: 22, toPort: 22 }, false],
    ["RDP alone, over UDP", { protocol: "udp", fromPort: 3389, toPort: 3389 }, false],
    ["a range", { fromPort: 1_025, toPort: 65_535 }, true],
    ["all traffic", { protocol: "-1", fromPort: 0, toPort: 65_535 }, true],
  ])("is broad when it admits other ports, too: %s", (_, rule, broad) => {
    const found = findExposures({
      region,
      rules: [ruleOf(rule)],
      instances: [],
      serviceInterfaces,
    });

    expect(found.map((one) => one.broad)).toEqual([broad]);
  });

  test("comes with the instances that carry its group, and the widest comes first", () => {
    const rules = [
      ruleOf({ ruleId: "sgr-1", peer: { kind: "security-group", id: "sg-9" } }),
      ruleOf({ ruleId: "sgr-2", peer: { kind: "ipv4", cidr: "10.0.0.0/8" } }),
      ruleOf({ ruleId: "sgr-3", securityGroupId: "sg-2" }),
      ruleOf({ ruleId: "sgr-4", peer: { kind: "prefix-list", id: "pl-1" } }),
      ruleOf({ ruleId: "sgr-5", peer: { kind: "ipv4", cidr: "198.51.100.7/32" } }),
      ruleOf({ ruleId: "sgr-0" }),
    ];
    const instances = [
      instanceOf({ instanceId: "i-1", securityGroupIds: ["sg-2", "sg-0123456789abcdef0"] }),
      instanceOf({ instanceId: "i-2" }),
    ];

    const found = findExposures({ region, rules, instances, serviceInterfaces });

    expect(found.map(({ instanceIds, reach, rule }) => [rule.ruleId, reach, instanceIds])).toEqual([
      ["sgr-0", "world", ["i-1", "i-2"]],
      ["sgr-3", "world", ["i-1"]],
      ["sgr-5", "public", ["i-1", "i-2"]],
      ["sgr-4", "prefix-list", ["i-1", "i-2"]],
      ["sgr-2", "private", ["i-1", "i-2"]],
      ["sgr-1", "security-group", ["i-1", "i-2"]],
    ]);
  });

  test("comes with what else carries its group, once each, or without where nobody read it", () => {
    const balancer = { owner: "ELB net/sftp/1 (network_load_balancer)" };
    const interfaces = [
      { id: "eni-1", securityGroupIds: ["sg-9", "sg-0123456789abcdef0"], ...balancer },
      { id: "eni-2", securityGroupIds: ["sg-0123456789abcdef0"], ...balancer },
      { id: "eni-3", securityGroupIds: ["sg-9"], owner: "RDSNetworkInterface (interface)" },
    ];
    const props = { region, rules: [ruleOf()], instances: [] };

    expect(
      [known(interfaces), unknown()].flatMap((section) =>
        findExposures({ ...props, serviceInterfaces: section }).map(({ services }) => services),
      ),
    ).toEqual([[balancer.owner], undefined]);
  });
});
