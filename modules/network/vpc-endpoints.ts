import { DataAwsVpc } from "@cdktf/provider-aws/lib/data-aws-vpc";
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcEndpoint } from "@cdktf/provider-aws/lib/vpc-endpoint";
import { Token } from "cdktf";
import { Construct } from "constructs";

import type { Partition, VpcEndpoints as VpcEndpointsSettings } from "../../model/organization";
import { policyJson } from "../policy-document";
import { interfaceEndpointPolicy } from "./interface-endpoint-policy";
import { sessionsGatewayPolicy } from "./sessions-gateway-policy";

export interface VpcEndpointsProps extends Omit<VpcEndpointsSettings, "key"> {
  readonly partition: Partition;
  readonly accountId: string;
  readonly region: string;
  /** Log bucket of the region, for the gateway endpoint of S3. */
  readonly logBucketName: string;
}

/** The way of the agents of one VPC to AWS, without the internet. */
export class VpcEndpoints extends Construct {
  constructor(scope: Construct, id: string, props: VpcEndpointsProps) {
    super(scope, id);
    const { region, s3Gateway, vpcId } = props;
    const serviceName = (service: string): string =>
      `${props.partition === "aws-cn" ? "cn.com.amazonaws" : "com.amazonaws"}.${region}.${service}`;

    const vpc = new DataAwsVpc(this, "vpc", { id: vpcId });
    const group = new SecurityGroup(this, "security-group", {
      name: props.securityGroupName,
      description: "HTTPS from the VPC to the endpoints of Session Manager",
      vpcId,
      ingress: [
        {
          description: "Agents of the VPC",
          protocol: "tcp",
          fromPort: 443,
          toPort: 443,
          // All of them: a VPC can have grown by further blocks.
          cidrBlocks: Token.asList(
            `\${data.aws_vpc.${vpc.friendlyUniqueId}.cidr_block_associations[*].cidr_block}`,
          ),
        },
      ],
    });
    for (const service of props.interfaceServices) {
      new VpcEndpoint(this, service, {
        vpcId,
        serviceName: serviceName(service),
        vpcEndpointType: "Interface",
        privateDnsEnabled: true,
        subnetIds: [...props.subnetIds],
        securityGroupIds: [group.id],
        ...(props.policy === "account" && {
          policy: policyJson(interfaceEndpointPolicy(props.accountId)),
        }),
      });
    }
    if (s3Gateway !== undefined) {
      new VpcEndpoint(this, "s3", {
        vpcId,
        serviceName: serviceName("s3"),
        vpcEndpointType: "Gateway",
        routeTableIds: [...s3Gateway.routeTableIds],
        ...(s3Gateway.policy === "sessions" && {
          policy: policyJson(sessionsGatewayPolicy(props)),
        }),
      });
    }
  }
}
