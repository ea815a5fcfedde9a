import { AutoscalingGroup } from "@cdktf/provider-aws/lib/autoscaling-group";
import { Instance } from "@cdktf/provider-aws/lib/instance";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";

import type { LegacyAccess as LegacyAccessSettings } from "../../model/organization";
import { importExisting } from "../import-existing";
import { addressPart } from "../address-part";

export type LegacyAccessProps = Pick<
  LegacyAccessSettings,
  "instanceIds" | "autoScalingGroupNames" | "ingressRules"
>;

/** Terraform reads what is there, and never changes it: it is here to be removed one day. */
const asItIs = { lifecycle: { ignoreChanges: "all" } } as const;

/**
 * Arguments that the provider's schema asks for and that the import overrides. Should a thing be gone
 * by the time of a plan, nothing of use can be made of them.
 */
const noImage = { ami: "ami-00000000000000000", instanceType: "t3.nano" } as const;
const noSize = { minSize: 0, maxSize: 0 } as const;
const nobody = { ipProtocol: "tcp", fromPort: 22, toPort: 22, cidrIpv4: "127.0.0.1/32" } as const;

/**
 * A bastion and the rules that admit SSH or RDP, imported as they are. Once the construct is gone,
 * Terraform removes them.
 *
 * Addresses are made of ids and names, so that an entry can be taken out without moving the others.
 */
export class LegacyAccess extends Construct {
  constructor(scope: Construct, id: string, props: LegacyAccessProps) {
    super(scope, id);

    for (const instanceId of props.instanceIds) {
      importExisting(new Instance(this, instanceId, { ...noImage, ...asItIs }), instanceId);
    }
    for (const name of props.autoScalingGroupNames) {
      const group = new AutoscalingGroup(this, `group-${addressPart(name)}`, {
        name,
        ...noSize,
        ...asItIs,
      });
      importExisting(group, name);
    }
    for (const { ruleId, securityGroupId } of props.ingressRules) {
      const rule = new VpcSecurityGroupIngressRule(this, ruleId, {
        securityGroupId,
        ...nobody,
        ...asItIs,
      });
      importExisting(rule, ruleId);
    }
  }
}
