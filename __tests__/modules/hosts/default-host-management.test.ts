import { DefaultHostManagement } from "../../../modules/hosts/default-host-management";
import { DefaultHostManagementSetting } from "../../../modules/hosts/default-host-management-setting";
import { instanceRolePolicy } from "../../../modules/hosts/instance-role-policy";
import { Synthesized } from "../../support/synthesized";

const policyProps = {
  partition: "aws-cn",
  accountId: "222233334444",
  hubAccountId: "111122223333",
  regions: [
    {
      name: "cn-north-1",
      sessionKeyAliasName: "alias/bastionless-session",
      logBucketName: "bastionless-logs-111122223333-cn-north-1",
      logKeyPrefix: "sessions",
      logGroup: { name: "/bastionless/sessions" },
      accountKey: { aliasName: "alias/bastionless-account" },
    },
  ],
} as const;

describe("Default Host Management", () => {
  const stack = Synthesized.of((scope) => {
    const defaultHostManagement = new DefaultHostManagement(scope, "host", {
      ...policyProps,
      roleName: "bastionless-default-host-management",
      rolePath: "/bastionless/instance/",
      permissionsBoundaryArn: "arn:aws-cn:iam::222233334444:policy/boundary",
    });
    new DefaultHostManagementSetting(scope, "setting", {
      partition: "aws-cn",
      accountId: "222233334444",
      region: "cn-north-1",
      defaultHostManagement,
    });
  });

  test("has a role that Systems Manager may use for this account alone", () => {
    expect(stack.at("aws_iam_role.host")).toEqual({
      name: "bastionless-default-host-management",
      path: "/bastionless/instance/",
      description: "Holds sessions on instances without an instance profile",
      assume_role_policy: JSON.stringify({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { Service: "ssm.amazonaws.com.cn" },
            Action: "sts:AssumeRole",
            Condition: { StringEquals: { "aws:SourceAccount": "222233334444" } },
          },
        ],
      }),
      permissions_boundary: "arn:aws-cn:iam::222233334444:policy/boundary",
    });
    expect(stack.at("aws_iam_role_policy.host_policy")).toEqual({
      role: "${aws_iam_role.host.name}",
      name: "sessions",
      policy: JSON.stringify(instanceRolePolicy(policyProps)),
    });
    expect(stack.at("aws_iam_role_policy_attachment.host_managed-policy")).toEqual({
      role: "${aws_iam_role.host.name}",
      policy_arn: "arn:aws-cn:iam::aws:policy/AmazonSSMManagedEC2InstanceDefaultPolicy",
    });
  });

  test("is switched on in a region once the role is there", () => {
    expect(stack.at("aws_ssm_service_setting.setting")).toEqual({
      setting_id:
        "arn:aws-cn:ssm:cn-north-1:222233334444:servicesetting/ssm/managed-instance/default-ec2-instance-management-role",
      setting_value: "bastionless/instance/bastionless-default-host-management",
      depends_on: ["aws_iam_role.host"],
    });
  });
});
