/** One rule of a security group, to or from one place, as EC2 keeps it. */
export interface SecurityGroupRule {
  /** `sgr-…`. */
  readonly ruleId: string;
  readonly securityGroupId: string;
  readonly direction: "ingress" | "egress";
  /** Such as `tcp`; `-1`: all. */
  readonly protocol: string;
  /** 0 to 65,535; 0 and 65,535 where the protocol knows no ports or all are meant. */
  readonly fromPort: number;
  readonly toPort: number;
  /** Where traffic may come from, or go to. */
  readonly peer: RulePeer;
}

export type RulePeer =
  | { readonly kind: "ipv4" | "ipv6"; readonly cidr: string }
  | { readonly kind: "security-group"; readonly id: string }
  | { readonly kind: "prefix-list"; readonly id: string };
