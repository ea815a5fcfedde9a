import { regionExposure } from "../../exposure/region-exposure";
import type { SecurityGroupRule } from "../../inventory/facts/security-group-rule";
import { instanceOf, known, regionOf, ruleOf, unknown } from "../support/inventory-of";

const all = { protocol: "-1", fromPort: 0, toPort: 65_535 } as const;
const group = { kind: "security-group", id: "sg-0123456789abcdef0" } as const;

/** Ids of open rules, and of those that are the traffic of services. */
function classes(...rules: readonly Partial<SecurityGroupRule>[]): readonly (readonly string[])[] {
  const { exposures, internal } = regionExposure(
    regionOf({ securityGroupRules: known(rules.map(ruleOf)) }),
  );
  return [exposures, internal].map((some) => some.map(({ rule }) => rule.ruleId));
}

describe("the open ports of a region", () => {
  test("are not the rule of a default group, nor a range between the nodes of a service", () => {
    expect(
      classes(
        { ruleId: "sgr-self", ...all, peer: group },
        { ruleId: "sgr-nodes", fromPort: 1_025, toPort: 65_535, peer: { ...group, id: "sg-2" } },
      ),
    ).toEqual([[], ["sgr-nodes", "sgr-self"]]);
  });

  test("are all rules for SSH or RDP alone, and all that come from addresses or prefix lists", () => {
    expect(
      classes(
        { ruleId: "sgr-1", peer: group },
        { ruleId: "sgr-2", ...all, peer: { kind: "ipv4", cidr: "10.0.0.0/8" } },
        { ruleId: "sgr-3", ...all, peer: { kind: "prefix-list", id: "pl-1" } },
      ),
    ).toEqual([["sgr-3", "sgr-2", "sgr-1"], []]);
  });

  describe("of a group that a load balancer has", () => {
    const rules = known([ruleOf({ securityGroupId: "sg-1" })]);
    const serviceInterfaces = known([
      { id: "eni-1", securityGroupIds: ["sg-1"], owner: "ELB net/sftp/1 (network_load_balancer)" },
    ]);
    const counts = (facts: Parameters<typeof regionOf>[0]): readonly number[] => {
      const region = regionOf({ securityGroupRules: rules, serviceInterfaces, ...facts });
      const { exposures, ofServices } = regionExposure(region);
      return [exposures.length, ofServices.length];
    };

    test("are a service's as long as no instance has it", () => {
      expect(counts({})).toEqual([0, 1]);
      expect(counts({ instances: known([instanceOf({ securityGroupIds: ["sg-1"] })]) })).toEqual([
        1, 0,
      ]);
    });

    test("count where nobody can read the instances, or the interfaces, or where it has neither", () => {
      expect(counts({ instances: unknown() })).toEqual([1, 0]);
      expect(counts({ serviceInterfaces: unknown() })).toEqual([1, 0]);
      expect(counts({ serviceInterfaces: known([]) })).toEqual([1, 0]);
    });
  });

  test("make no bastion of members of a service that admit each other", () => {
    const { bastions } = regionExposure(
      regionOf({
        instances: known([
          instanceOf({ instanceId: "i-1", securityGroupIds: [group.id] }),
          instanceOf({ instanceId: "i-2", securityGroupIds: ["sg-2"] }),
        ]),
        securityGroupRules: known([ruleOf({ securityGroupId: "sg-2", ...all, peer: group })]),
      }),
    );

    expect(bastions).toEqual([]);
  });
});
