import { createHash } from "node:crypto";

import { SecurityGroup as AwsSecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";

import type { IngressRule, SecurityGroup as SecurityGroupSettings } from "../../model/organization";

export type SecurityGroupProps = Omit<SecurityGroupSettings, "key">;

/** A security group of instances: what the configuration lets in, and everything out. */
export class SecurityGroup extends Construct {
  readonly securityGroupId: string;

  constructor(scope: Construct, id: string, props: SecurityGroupProps) {
    super(scope, id);

    const group = new AwsSecurityGroup(this, "resource", {
      name: props.name,
      description: props.description,
      vpcId: props.vpcId,
    });
    for (const rule of props.ingress) {
      new VpcSecurityGroupIngressRule(this, ruleId(rule), {
        securityGroupId: group.id,
        ipProtocol: rule.protocol,
        fromPort: rule.fromPort,
        toPort: rule.toPort,
        ...source(rule.source),
        ...(rule.description !== "" && { description: rule.description }),
      });
    }
    // Agents call AWS, instances fetch packages: what they reach is for routes and endpoints to say.
    for (const [id, range] of [
      ["egress-ipv4", { cidrIpv4: "0.0.0.0/0" }],
      ["egress-ipv6", { cidrIpv6: "::/0" }],
    ] as const) {
      new VpcSecurityGroupEgressRule(this, id, {
        securityGroupId: group.id,
        ipProtocol: "-1",
        ...range,
      });
    }

    this.securityGroupId = group.id;
  }
}

/** By what the rule admits: rules keep their addresses when others come and go. */
function ruleId({ protocol, fromPort, toPort, source: from }: IngressRule): string {
  const text = from.kind === "security-group" ? from.id : from.cidr;
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
  return `ingress-${protocol}-${fromPort}-${toPort}-${hash}`;
}

function source(
  from: IngressRule["source"],
): Partial<Record<"cidrIpv4" | "cidrIpv6" | "referencedSecurityGroupId", string>> {
  switch (from.kind) {
    case "ipv4":
      return { cidrIpv4: from.cidr };
    case "ipv6":
      return { cidrIpv6: from.cidr };
    case "security-group":
      return { referencedSecurityGroupId: from.id };
  }
}
