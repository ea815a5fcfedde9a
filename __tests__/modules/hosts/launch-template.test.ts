import { TerraformLocal } from "cdktf";

import { InstanceRole } from "../../../modules/hosts/instance-role";
import { LaunchTemplate, type LaunchTemplateProps } from "../../../modules/hosts/launch-template";
import { Synthesized } from "../../support/synthesized";

const instanceProfileArn =
  "arn:aws:iam::222233334444:instance-profile/bastionless/instance/bastionless-instance";

const props: LaunchTemplateProps = {
  name: "api",
  description: "API hosts",
  imageId: "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64",
  instanceType: "t4g.small",
  securityGroupIds: [],
  userData: Buffer.from('#!/bin/sh\necho "${HOME} %{USER}"\n').toString("base64"),
  instanceTags: {},
  instanceRole: { instanceProfileArn },
};

const synthesize = (change: Partial<LaunchTemplateProps> = {}): Synthesized =>
  Synthesized.of((stack) => new LaunchTemplate(stack, "api", { ...props, ...change }));

describe("LaunchTemplate", () => {
  const bare = {
    name: "api",
    description: "API hosts",
    update_default_version: true,
    image_id: "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64",
    instance_type: "t4g.small",
    iam_instance_profile: { arn: instanceProfileArn },
    user_data: "IyEvYmluL3NoCmVjaG8gIiR7SE9NRX0gJXtVU0VSfSIK",
    metadata_options: {
      http_endpoint: "enabled",
      http_tokens: "required",
      http_put_response_hop_limit: 1,
    },
  };

  test("has IMDSv2, the profile and the user data as given; no key, no network interface", () => {
    const stack = synthesize();

    expect(stack.addresses()).toEqual(["aws_launch_template.api"]);
    expect(stack.at("aws_launch_template.api")).toEqual(bare);
  });

  test("takes security groups, and tags for what it launches", () => {
    const stack = synthesize({
      securityGroupIds: ["sg-0a1b2c3d4e5f60718", "sg-1a1b2c3d4e5f60718"],
      instanceTags: { Team: "payments" },
    });

    expect(stack.at("aws_launch_template.api")).toEqual({
      ...bare,
      vpc_security_group_ids: ["sg-0a1b2c3d4e5f60718", "sg-1a1b2c3d4e5f60718"],
      tag_specifications: [
        { resource_type: "instance", tags: { Team: "payments" } },
        { resource_type: "volume", tags: { Team: "payments" } },
      ],
    });
  });

  test.each([
    ["of the image's own size", { deviceName: "/dev/xvda" }, {}],
    ["of 50 GiB", { deviceName: "/dev/xvda", volumeSize: 50 }, { volume_size: 50 }],
  ])("encrypts a root volume %s", (_, rootVolume, size) => {
    expect(synthesize({ rootVolume }).at("aws_launch_template.api")).toEqual({
      ...bare,
      block_device_mappings: [
        {
          device_name: "/dev/xvda",
          ebs: { encrypted: "true", delete_on_termination: "true", ...size },
        },
      ],
    });
  });

  test("refers to the role of the same graph, and tells its newest version as a number", () => {
    const stack = Synthesized.of((scope) => {
      const instanceRole = new InstanceRole(scope, "role", {
        name: "bastionless-instance",
        path: "/bastionless/instance/",
        policy: "minimal",
        partition: "aws",
        accountId: "222233334444",
        hubAccountId: "111122223333",
        regions: [
          {
            name: "us-east-1",
            sessionKeyAliasName: "alias/bastionless-session",
            logBucketName: "bastionless-logs-111122223333-us-east-1",
            logKeyPrefix: "sessions",
            logGroup: { name: "/bastionless/sessions" },
            accountKey: { aliasName: "alias/bastionless-account" },
          },
        ],
      });
      const template = new LaunchTemplate(scope, "api", { ...props, instanceRole });
      new TerraformLocal(scope, "exposed", [
        template.launchTemplateId,
        template.launchTemplateName,
        template.latestVersion,
      ]);
    });

    expect(stack.at("aws_launch_template.api")["iam_instance_profile"]).toEqual({
      arn: "${aws_iam_instance_profile.role_profile.arn}",
    });
    expect(stack.json["locals"]).toEqual({
      exposed: [
        "${aws_launch_template.api.id}",
        "${aws_launch_template.api.name}",
        "${aws_launch_template.api.latest_version}",
      ],
    });
  });
});
