import type { SecurityGroupRule as Ec2Rule } from "@aws-sdk/client-ec2";

import type { AwsAccount } from "../aws/aws-account";
import { byText } from "../by-text";
import { collectPages } from "../collect-pages";
import type { RulePeer, SecurityGroupRule } from "../facts/security-group-rule";
import type { ReadOptions } from "../read-options";

/** Every rule of every security group of a region. */
export async function readSecurityGroupRules(
  account: AwsAccount,
  region: string,
  { pageSize = 1_000, signal }: ReadOptions,
): Promise<readonly SecurityGroupRule[]> {
  const { paginateDescribeSecurityGroupRules } = await import("@aws-sdk/client-ec2");
  const rules = await collectPages(
    paginateDescribeSecurityGroupRules(
      { client: await account.ec2(region) },
      { MaxResults: pageSize },
      { abortSignal: signal },
    ),
    (page) => page.SecurityGroupRules,
  );
  return rules.map(ruleOf).sort(byText(({ ruleId }) => ruleId));
}

function ruleOf(rule: Ec2Rule): SecurityGroupRule {
  return {
    ruleId: rule.SecurityGroupRuleId ?? "",
    securityGroupId: rule.GroupId ?? "",
    direction: rule.IsEgress === true ? "egress" : "ingress",
    protocol: rule.IpProtocol ?? "-1",
    ...ports(rule),
    peer: peer(rule),
  };
}

/** EC2 says -1, or nothing, for all ports. */
function ports({ FromPort, ToPort }: Ec2Rule): { fromPort: number; toPort: number } {
  return FromPort === undefined || ToPort === undefined || FromPort < 0
    ? { fromPort: 0, toPort: 65_535 }
    : { fromPort: FromPort, toPort: ToPort };
}

function peer(rule: Ec2Rule): RulePeer {
  if (rule.CidrIpv4 !== undefined) return { kind: "ipv4", cidr: rule.CidrIpv4 };
  if (rule.CidrIpv6 !== undefined) return { kind: "ipv6", cidr: rule.CidrIpv6 };
  if (rule.PrefixListId !== undefined) return { kind: "prefix-list", id: rule.PrefixListId };
  return { kind: "security-group", id: rule.ReferencedGroupInfo?.GroupId ?? "" };
}
