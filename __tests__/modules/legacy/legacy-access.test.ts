import { LegacyAccess } from "../../../modules/legacy/legacy-access";
import { Synthesized } from "../../support/synthesized";

describe("LegacyAccess", () => {
  const stack = Synthesized.of(
    (scope) =>
      new LegacyAccess(scope, "bastion", {
        instanceIds: ["i-0a1b2c3d"],
        autoScalingGroupNames: ["Bastion (EU)"],
        ingressRules: [{ securityGroupId: "sg-0a1b2c3d", ruleId: "sgr-0a1b2c3d" }],
      }),
  );

  test("is imported as it is, under addresses made of ids and names", () => {
    expect(stack.json["import"]).toEqual([
      { to: "aws_instance.bastion_i-0a1b2c3d", id: "i-0a1b2c3d" },
      {
        to: "aws_autoscaling_group.bastion_group-Bastion-EU-8154b50a",
        id: "Bastion (EU)",
      },
      { to: "aws_vpc_security_group_ingress_rule.bastion_sgr-0a1b2c3d", id: "sgr-0a1b2c3d" },
    ]);
  });

  test("is never changed, and could not be made anew", () => {
    const asItIs = { lifecycle: { ignore_changes: "all" } };

    expect(stack.at("aws_instance.bastion_i-0a1b2c3d")).toEqual({
      ami: "ami-00000000000000000",
      instance_type: "t3.nano",
      ...asItIs,
    });
    expect(stack.theOnly("aws_autoscaling_group")).toEqual({
      name: "Bastion (EU)",
      min_size: 0,
      max_size: 0,
      ...asItIs,
    });
    expect(stack.theOnly("aws_vpc_security_group_ingress_rule")).toEqual({
      security_group_id: "sg-0a1b2c3d",
      ip_protocol: "tcp",
      from_port: 22,
      to_port: 22,
      cidr_ipv4: "127.0.0.1/32",
      ...asItIs,
    });
  });
});
