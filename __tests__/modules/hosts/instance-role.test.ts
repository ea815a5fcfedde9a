import { TerraformLocal } from "cdktf";

import { InstanceRole, type InstanceRoleProps } from "../../../modules/hosts/instance-role";
import { instanceRolePolicy } from "../../../modules/hosts/instance-role-policy";
import { instanceTrustPolicy } from "../../../modules/hosts/instance-trust-policy";
import { Synthesized } from "../../support/synthesized";

const region = (name: string) =>
  ({
    name,
    sessionKeyAliasName: "alias/bastionless-session",
    logBucketName: `bastionless-logs-111122223333-${name}`,
    logKeyPrefix: "sessions",
    logGroup: { name: "/bastionless/sessions" },
    accountKey: { aliasName: "alias/bastionless-account" },
  }) as const;

const props: InstanceRoleProps = {
  name: "bastionless-instance",
  path: "/bastionless/instance/",
  policy: "minimal",
  partition: "aws",
  accountId: "222233334444",
  hubAccountId: "111122223333",
  regions: [region("us-east-1")],
};

const synthesize = (change: Partial<InstanceRoleProps> = {}): Synthesized =>
  Synthesized.of((stack) => new InstanceRole(stack, "instance-role", { ...props, ...change }));

describe("InstanceRole", () => {
  const role = {
    name: "bastionless-instance",
    path: "/bastionless/instance/",
    description: "Holds sessions on instances: the ssm-agent's own rights",
    force_detach_policies: true,
    assume_role_policy: JSON.stringify(instanceTrustPolicy("aws")),
  };

  test("is a role of EC2 with the agent's rights, and its profile under the same path", () => {
    const stack = synthesize();

    expect(stack.addresses()).toEqual([
      "aws_iam_instance_profile.instance-role_profile",
      "aws_iam_role.instance-role",
      "aws_iam_role_policy.instance-role_policy",
    ]);
    expect(stack.at("aws_iam_role.instance-role")).toEqual(role);
    expect(stack.at("aws_iam_role_policy.instance-role_policy")).toEqual({
      role: "${aws_iam_role.instance-role.name}",
      name: "sessions",
      policy: JSON.stringify(instanceRolePolicy(props)),
    });
    expect(stack.at("aws_iam_instance_profile.instance-role_profile")).toEqual({
      name: "bastionless-instance",
      path: "/bastionless/instance/",
      role: "${aws_iam_role.instance-role.name}",
    });
  });

  test("takes AWS's managed policy beside its own", () => {
    const stack = synthesize({ policy: "managed", partition: "aws-cn" });

    expect(stack.addresses()).toEqual([
      "aws_iam_instance_profile.instance-role_profile",
      "aws_iam_role.instance-role",
      "aws_iam_role_policy.instance-role_policy",
      "aws_iam_role_policy_attachment.instance-role_managed-policy",
    ]);
    expect(stack.theOnly("aws_iam_role_policy_attachment")).toEqual({
      role: "${aws_iam_role.instance-role.name}",
      policy_arn: "arn:aws-cn:iam::aws:policy/AmazonSSMManagedInstanceCore",
    });
  });

  test("stays within a permissions boundary", () => {
    const permissionsBoundaryArn = "arn:aws:iam::222233334444:policy/boundary";

    expect(synthesize({ permissionsBoundaryArn }).at("aws_iam_role.instance-role")).toEqual({
      ...role,
      permissions_boundary: "arn:aws:iam::222233334444:policy/boundary",
    });
  });

  test("tells role and profile as references", () => {
    const stack = Synthesized.of((scope) => {
      const { roleName, roleArn, instanceProfileName, instanceProfileArn } = new InstanceRole(
        scope,
        "instance-role",
        props,
      );
      new TerraformLocal(scope, "exposed", [
        roleName,
        roleArn,
        instanceProfileName,
        instanceProfileArn,
      ]);
    });

    expect(stack.json["locals"]).toEqual({
      exposed: [
        "${aws_iam_role.instance-role.name}",
        "${aws_iam_role.instance-role.arn}",
        "${aws_iam_instance_profile.instance-role_profile.name}",
        "${aws_iam_instance_profile.instance-role_profile.arn}",
      ],
    });
  });

  test("fails when the policy is longer than IAM takes", () => {
    const regions = (count: number): InstanceRoleProps["regions"] =>
      Array.from({ length: count }, (_, index) => region(`ap-southeast-${index + 1}`));

    expect(() => synthesize({ regions: regions(15) })).not.toThrow();
    expect(() => synthesize({ regions: regions(40) })).toThrow(
      /The role's inline policies have \d+ characters; IAM takes 10240\./,
    );
  });
});
