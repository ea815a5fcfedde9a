import {
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  CreateVpcEndpointCommand,
  EC2Client,
} from "@aws-sdk/client-ec2";

import { accountClientConfig } from "./account-client-config";
import type { ExistingEstate, ExistingEstateProps } from "./existing-estate";
import type { Sandbox } from "./start-sandbox";

/**
 * Makes what a server of Transfer Family has in an account's VPC: an endpoint that speaks SFTP on port
 * 22, in a security group of its own that admits a partner.
 */
export async function makeSftpEndpoint(
  sandbox: Pick<Sandbox, "awsEndpoint">,
  { accountId, estate, region }: ExistingEstateProps & { readonly estate: ExistingEstate },
): Promise<void> {
  const ec2 = new EC2Client(await accountClientConfig(sandbox, accountId, region));
  try {
    const VpcId = estate.vpcId;
    const { GroupId = "" } = await ec2.send(
      new CreateSecurityGroupCommand({ VpcId, GroupName: "sftp", Description: "Partners" }),
    );
    const partner = { CidrIp: "198.51.100.0/24" };
    await ec2.send(
      new AuthorizeSecurityGroupIngressCommand({
        GroupId,
        IpPermissions: [{ IpProtocol: "tcp", FromPort: 22, ToPort: 22, IpRanges: [partner] }],
      }),
    );
    await ec2.send(
      new CreateVpcEndpointCommand({
        VpcId,
        VpcEndpointType: "Interface",
        ServiceName: `com.amazonaws.${region}.transfer.server`,
        SubnetIds: [...estate.subnetIds],
        SecurityGroupIds: [GroupId],
        PrivateDnsEnabled: false,
      }),
    );
  } finally {
    ec2.destroy();
  }
}
