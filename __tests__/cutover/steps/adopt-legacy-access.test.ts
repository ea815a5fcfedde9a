import {
  bastion,
  cutoverStep,
  cutoverSteps,
  leftOf,
  legacyAccess,
  open,
} from "../../support/cutover-steps";
import { agentsOf, instanceOf, known, ruleOf } from "../../support/inventory-of";

describe("the step adopt-legacy-access", () => {
  test("wants every bastion and every open rule in the account's file", () => {
    const facts = { instances: known([bastion]), securityGroupRules: known([open]) };

    expect(leftOf("adopt-legacy-access", facts)).toEqual([
      "open",
      [
        "Rule sgr-1 of sg-bastion in us-east-1 admits 22 from 0.0.0.0/0.",
        "i-9 (jump-host) in us-east-1 looks like a bastion.",
      ],
    ]);
    expect(leftOf("watch-for-logins", facts)).toEqual([
      "unknown",
      [
        "Who still logs in to i-9 in us-east-1, only its own log can tell: flow logs were not read.",
      ],
    ]);
    expect(leftOf("retire-legacy-access", facts)).toEqual([
      "open",
      ["Rule sgr-1 in us-east-1 is in no entry of legacyAccess."],
    ]);
  });

  test("leaves the traffic of services alone: rules between security groups that admit more", () => {
    const self = ruleOf({
      ruleId: "sgr-0123456789abcdef2",
      securityGroupId: "sg-default",
      protocol: "-1",
      fromPort: 0,
      toPort: 65_535,
      peer: { kind: "security-group", id: "sg-default" },
    });
    const facts = { securityGroupRules: known([self]) };

    expect(cutoverSteps(facts).filter(({ status }) => status !== "done")).toEqual([]);

    const listed = {
      default: {
        ingressRules: [{ securityGroupId: "sg-0123456789abcdef0", ruleId: self.ruleId }],
      },
    };
    expect(cutoverStep("adopt-legacy-access", facts, { legacyAccess: listed })).toEqual({
      step: "adopt-legacy-access",
      status: "open",
      left: [
        "Rule sgr-0123456789abcdef2 of sg-default in us-east-1 is in legacyAccess, but it admits all traffic, not SSH or RDP alone: others may need it.",
      ],
      next: [
        "Give other traffic, and what is no instance, a rule of its own, then narrow the one that is in legacyAccess to SSH or RDP of instances: its retirement would cut the rest, too.",
      ],
    });
  });

  test("wants nothing listed that serves others, whatever it was when somebody listed it", () => {
    const ruleId = "sgr-0123456789abcdef1";
    const securityGroupId = "sg-0123456789abcdef0";
    const left = (fromPort: number, toPort: number): readonly string[] =>
      leftOf(
        "adopt-legacy-access",
        { securityGroupRules: known([ruleOf({ ruleId, securityGroupId, fromPort, toPort })]) },
        { legacyAccess },
      )[1];
    const rule = `Rule ${ruleId} of ${securityGroupId} in us-east-1 is in legacyAccess, but it admits`;

    expect(left(22, 22)).toEqual([]);
    expect(left(22, 443)).toEqual([
      `${rule} the ports 22 to 443, not SSH or RDP alone: others may need it.`,
    ]);
    expect(left(443, 443)).toEqual([
      `${rule} the port 443, not SSH or RDP alone: others may need it.`,
    ]);
  });

  test("leaves the port of a service alone, and wants none listed that a service has, too", () => {
    const ruleId = "sgr-0123456789abcdef1";
    const securityGroupId = "sg-0123456789abcdef0";
    const owner = "ELB net/sftp/1 (network_load_balancer)";
    const facts = {
      securityGroupRules: known([ruleOf({ ruleId, securityGroupId })]),
      serviceInterfaces: known([{ id: "eni-1", securityGroupIds: [securityGroupId], owner }]),
    };
    const instances = known([
      instanceOf({ instanceId: "i-1", securityGroupIds: [securityGroupId] }),
    ]);
    const both = { ...facts, instances, agents: agentsOf("i-1") };
    const ssh = { ingressRules: [{ securityGroupId, ruleId }] };
    const wrong = `Rule ${ruleId} of ${securityGroupId} in us-east-1 is in legacyAccess, but ${owner} has its group, which may serve SFTP or the like.`;

    expect(cutoverSteps(facts).filter(({ status }) => status !== "done")).toEqual([]);
    expect(cutoverStep("adopt-legacy-access", both)).toMatchObject({
      left: [`Rule ${ruleId} of ${securityGroupId} in us-east-1 admits 22 from 0.0.0.0/0.`],
      next: [
        `Give ${owner} a security group that no instance has, and take ${securityGroupId} off it.`,
      ],
    });
    for (const one of [facts, both]) {
      expect(leftOf("adopt-legacy-access", one, { legacyAccess: { ssh } })[1]).toEqual([wrong]);
    }
  });

  test("wants a rule that admits more from addresses narrowed by hand: no proposal lists it", () => {
    const wide = ruleOf({
      ruleId: "sgr-4",
      securityGroupId: "sg-db",
      fromPort: 0,
      toPort: 65_535,
      peer: { kind: "ipv4", cidr: "10.0.0.0/8" },
    });

    expect(cutoverStep("adopt-legacy-access", { securityGroupRules: known([wide]) })).toMatchObject(
      {
        status: "open",
        left: ["Rule sgr-4 of sg-db in us-east-1 admits 22 and 3389 from 10.0.0.0/8, and more."],
        next: ["Narrow the rule of sg-db to what is needed, without 22 and 3389."],
      },
    );
  });

  test("asks about what may be a bastion, until it is listed or a host like others", () => {
    const old = instanceOf({ instanceId: "i-0123456789abcdef9", name: "bastion-1" });
    const facts = { instances: known([old]) };

    expect(leftOf("adopt-legacy-access", facts)).toEqual([
      "unknown",
      ["i-0123456789abcdef9 (bastion-1) in us-east-1 may be a bastion: its name says so."],
    ]);
    expect(leftOf("adopt-legacy-access", facts, { legacyAccess })[0]).toBe("done");
    const agents = agentsOf("i-0123456789abcdef9");
    expect(leftOf("adopt-legacy-access", { ...facts, agents })[0]).toBe("done");
  });

  test("takes a host for one like others once it has an agent, and all that admits SSH is listed", () => {
    const gateway = instanceOf({ instanceId: "i-7", name: "jump-api" });
    const [group = ""] = gateway.securityGroupIds;
    const rule = ruleOf({ ruleId: "sgr-0123456789abcdef1", securityGroupId: group });
    const facts = { instances: known([gateway]), securityGroupRules: known([rule]) };
    const agents = agentsOf("i-7");
    const listed = {
      legacyAccess: { ssh: { ingressRules: [{ securityGroupId: group, ruleId: rule.ruleId }] } },
    };
    const left = "i-7 (jump-api) in us-east-1 looks like a bastion.";

    expect(leftOf("adopt-legacy-access", facts, listed)).toEqual(["open", [left]]);
    expect(leftOf("adopt-legacy-access", { ...facts, agents })[1]).toContain(left);
    expect(leftOf("adopt-legacy-access", { ...facts, agents }, listed)).toEqual(["done", []]);
    expect(leftOf("put-instances-behind-the-agent", { ...facts, agents }, listed)[0]).toBe("done");
  });

  test("says of a region that is retired that nothing is proposed for it", () => {
    const regions = [{ name: "us-east-1", lifecycle: "retired" }, "eu-west-1"];
    const advice =
      "Terminate what is left in us-east-1 and delete its open rules by hand, or make the region active: `discover` does not look at a region that is retired.";
    const facts = { securityGroupRules: known([open]), instances: known([bastion]) };

    for (const step of ["put-instances-behind-the-agent", "adopt-legacy-access"] as const) {
      const all = { ...facts, instances: known([bastion, instanceOf({ securityGroupIds: [] })]) };
      expect(cutoverStep(step, all, { regions }).next).toContain(advice);
      expect(cutoverStep(step, all).next).not.toContain(advice);
    }
  });
});
