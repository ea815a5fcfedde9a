import { SecurityGroup } from "../../../modules/hosts/security-group";
import type { IngressRule } from "../../../model/organization";
import { Synthesized } from "../../support/synthesized";

const rule = { protocol: "tcp", fromPort: 443, toPort: 443, description: "" } as const;
const ingress: readonly IngressRule[] = [
  { ...rule, source: { kind: "ipv4", cidr: "10.0.0.0/8" }, description: "from inside" },
  { ...rule, source: { kind: "ipv6", cidr: "fd00::/8" } },
  { ...rule, source: { kind: "security-group", id: "sg-0a1b2c3d" } },
];

const synthesize = (rules: readonly IngressRule[]): Synthesized =>
  Synthesized.of(
    (stack) =>
      new SecurityGroup(stack, "web", {
        name: "web",
        description: "Web servers",
        vpcId: "vpc-0a1b2c3d",
        ingress: rules,
      }),
  );

describe("SecurityGroup", () => {
  test("lets out everything, and in what it is told, one rule a source", () => {
    const stack = synthesize(ingress);
    const all = stack.addresses().map((address) => stack.at(address));

    const group = "${aws_security_group.web.id}";
    const https = { security_group_id: group, ip_protocol: "tcp", from_port: 443, to_port: 443 };
    const everything = { security_group_id: group, ip_protocol: "-1" };
    expect(all).toHaveLength(6);
    expect(all).toEqual(
      expect.arrayContaining([
        { name: "web", description: "Web servers", vpc_id: "vpc-0a1b2c3d" },
        { ...everything, cidr_ipv4: "0.0.0.0/0" },
        { ...everything, cidr_ipv6: "::/0" },
        { ...https, cidr_ipv4: "10.0.0.0/8", description: "from inside" },
        { ...https, cidr_ipv6: "fd00::/8" },
        { ...https, referenced_security_group_id: "sg-0a1b2c3d" },
      ]),
    );
  });

  test("keeps a rule's address when others come and go", () => {
    const one = ingress.slice(1, 2);

    expect(synthesize(ingress).addresses()).toEqual(
      expect.arrayContaining(synthesize(one).addresses()),
    );
  });
});
