import { VpcEndpoints, type VpcEndpointsProps } from "../../../modules/network/vpc-endpoints";
import { Synthesized } from "../../support/synthesized";

const props: VpcEndpointsProps = {
  partition: "aws",
  accountId: "222233334444",
  region: "us-east-1",
  logBucketName: "bastionless-logs-111122223333-us-east-1",
  vpcId: "vpc-0a1b2c3d",
  subnetIds: ["subnet-0a1b2c3d"],
  interfaceServices: ["kms", "ssm"],
  policy: "account",
  securityGroupName: "bastionless-endpoints-main",
};

const synthesize = (change: Partial<VpcEndpointsProps> = {}): Synthesized =>
  Synthesized.of((stack) => new VpcEndpoints(stack, "main", { ...props, ...change }));

const own = {
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Principal: "*",
      Action: "*",
      Resource: "*",
      Condition: { StringEquals: { "aws:PrincipalAccount": "222233334444" } },
    },
  ],
};

describe("VpcEndpoints", () => {
  test("are interfaces with private names, for the account's own principals", () => {
    const stack = synthesize();

    expect(stack.addresses()).toEqual([
      "aws_security_group.main_security-group",
      "aws_vpc_endpoint.main_kms",
      "aws_vpc_endpoint.main_ssm",
      "data.aws_vpc.main_vpc",
    ]);
    expect(stack.at("aws_vpc_endpoint.main_ssm")).toEqual({
      vpc_id: "vpc-0a1b2c3d",
      service_name: "com.amazonaws.us-east-1.ssm",
      vpc_endpoint_type: "Interface",
      private_dns_enabled: true,
      subnet_ids: ["subnet-0a1b2c3d"],
      security_group_ids: ["${aws_security_group.main_security-group.id}"],
      policy: JSON.stringify(own),
    });
  });

  test("have no policy of their own where other accounts' principals use them, too", () => {
    const stack = synthesize({ policy: "unrestricted" });

    expect(stack.at("aws_vpc_endpoint.main_ssm")).not.toHaveProperty("policy");
  });

  test("admit HTTPS from every block of their VPC, and nothing else", () => {
    expect(synthesize().at("aws_security_group.main_security-group")).toEqual({
      name: "bastionless-endpoints-main",
      description: "HTTPS from the VPC to the endpoints of Session Manager",
      vpc_id: "vpc-0a1b2c3d",
      ingress: [
        {
          description: "Agents of the VPC",
          protocol: "tcp",
          from_port: 443,
          to_port: 443,
          cidr_blocks: "${data.aws_vpc.main_vpc.cidr_block_associations[*].cidr_block}",
          ipv6_cidr_blocks: null,
          prefix_list_ids: null,
          security_groups: null,
          self: null,
        },
      ],
    });
  });

  test.each([
    [
      "sessions",
      {
        policy: JSON.stringify({
          Version: "2012-10-17",
          Statement: [
            {
              Sid: "Recordings",
              Effect: "Allow",
              Principal: "*",
              Action: ["s3:GetEncryptionConfiguration", "s3:PutObject", "s3:PutObjectAcl"],
              Resource: [
                "arn:aws:s3:::bastionless-logs-111122223333-us-east-1",
                "arn:aws:s3:::bastionless-logs-111122223333-us-east-1/*",
              ],
              Condition: { StringEquals: { "aws:PrincipalAccount": "222233334444" } },
            },
            {
              Sid: "Agent",
              Effect: "Allow",
              Principal: "*",
              Action: "s3:GetObject",
              Resource: [
                "arn:aws:s3:::amazon-ssm-us-east-1/*",
                "arn:aws:s3:::amazon-ssm-packages-us-east-1/*",
              ],
            },
          ],
        }),
      },
    ],
    ["unrestricted", {}],
  ] as const)("have a gateway to S3 with the policy %s", (policy, expected) => {
    const stack = synthesize({ s3Gateway: { routeTableIds: ["rtb-0a1b2c3d"], policy } });

    expect(stack.at("aws_vpc_endpoint.main_s3")).toEqual({
      vpc_id: "vpc-0a1b2c3d",
      service_name: "com.amazonaws.us-east-1.s3",
      vpc_endpoint_type: "Gateway",
      route_table_ids: ["rtb-0a1b2c3d"],
      ...expected,
    });
  });

  test("have AWS's service names of China", () => {
    const stack = synthesize({ partition: "aws-cn", region: "cn-north-1" });

    expect(stack.at("aws_vpc_endpoint.main_ssm")["service_name"]).toBe(
      "cn.com.amazonaws.cn-north-1.ssm",
    );
  });
});
