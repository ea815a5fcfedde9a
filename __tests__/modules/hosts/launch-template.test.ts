import { TerraformLocal } from "cdktf";

import { InstanceRole } from "../../../modules/hosts/instance-role";
import { LaunchTemplate, type LaunchTemplateProps } from "../../../modules/hosts/launch-template";
import { without } from "../../support/inventory-of";
import { Synthesized } from "../../support/synthesized";

const instanceProfileArn =
  "arn:aws:iam::222233334444:instance-profile/bastionless/instance/bastionless-instance";

const props: LaunchTemplateProps = {
  name: "api",
  description: "API hosts",
  imageId: "resolve:ssm:/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-arm64",
  instanceType: "t4g.small",
  securityGroupIds: [],
  publicIpAddress: false,
  metadataHopLimit: 1,
  detailedMonitoring: false,
  ebsOptimized: false,
  volumes: [],
  tags: {},
  userData: Buffer.from('#!/bin/sh\necho "${HOME} %{USER}"\n').toString("base64"),
  instanceTags: {},
  instanceRole: { instanceProfileArn },
};

const synthesize = (change: Partial<LaunchTemplateProps> = {}): Synthesized =>
  Synthesized.of((stack) => new LaunchTemplate(stack, "api", { ...props, ...change }));

describe("LaunchTemplate", () => {
  const networkInterface = {
    device_index: 0,
    associate_public_ip_address: "false",
    delete_on_termination: "true",
  };
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
    network_interfaces: [networkInterface],
  };

  test("has IMDSv2, the profile and the user data as given; no key, no public address", () => {
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
      network_interfaces: [
        {
          ...networkInterface,
          security_groups: ["sg-0a1b2c3d4e5f60718", "sg-1a1b2c3d4e5f60718"],
        },
      ],
      tag_specifications: [
        { resource_type: "instance", tags: { Team: "payments" } },
        { resource_type: "volume", tags: { Team: "payments" } },
      ],
    });
  });

  test("encrypts every volume", () => {
    const kmsKeyArn = "arn:aws:kms:us-east-1:222233334444:key/1234abcd";
    const stack = synthesize({
      volumes: [
        { deviceName: "/dev/xvda" },
        {
          deviceName: "/dev/sdf",
          volumeSize: 50,
          volumeType: "gp3",
          iops: 3000,
          throughput: 125,
          kmsKeyArn,
        },
      ],
    });

    const encrypted = { encrypted: "true", delete_on_termination: "true" };
    expect(stack.at("aws_launch_template.api")).toEqual({
      ...bare,
      block_device_mappings: [
        { device_name: "/dev/xvda", ebs: encrypted },
        {
          device_name: "/dev/sdf",
          ebs: {
            ...encrypted,
            volume_size: 50,
            volume_type: "gp3",
            iops: 3000,
            throughput: 125,
            kms_key_id: kmsKeyArn,
          },
        },
      ],
    });
  });

  test("gives a public address only where somebody asks for it, with the groups beside it", () => {
    const stack = synthesize({
      publicIpAddress: true,
      securityGroupIds: ["sg-0a1b2c3d"],
      securityGroups: [{ securityGroupId: "sg-1a1b2c3d" }],
    });

    expect(stack.at("aws_launch_template.api")).toEqual({
      ...bare,
      network_interfaces: [
        {
          ...networkInterface,
          associate_public_ip_address: "true",
          security_groups: ["sg-0a1b2c3d", "sg-1a1b2c3d"],
        },
      ],
    });
  });

  test("leaves public addresses to the subnet only where somebody says so", () => {
    const securityGroupIds = ["sg-0a1b2c3d"];
    const others = without(bare, "network_interfaces");

    expect(synthesize({ publicIpAddress: "subnet" }).at("aws_launch_template.api")).toEqual(others);
    expect(
      synthesize({ publicIpAddress: "subnet", securityGroupIds }).at("aws_launch_template.api"),
    ).toEqual({ ...others, vpc_security_group_ids: securityGroupIds });
  });

  test("takes over hop limit, monitoring, EBS optimization, its own tags and another profile", () => {
    const stack = synthesize({
      metadataHopLimit: 2,
      detailedMonitoring: true,
      ebsOptimized: true,
      tags: { Team: "api" },
      instanceProfileName: "web-app",
    });

    expect(stack.at("aws_launch_template.api")).toEqual({
      ...bare,
      iam_instance_profile: { name: "web-app" },
      metadata_options: { ...bare.metadata_options, http_put_response_hop_limit: 2 },
      monitoring: { enabled: true },
      ebs_optimized: "true",
      tags: { Team: "api" },
    });
    expect(stack.json["import"]).toBeUndefined();
  });

  test("is imported where it exists, and its default version stays", () => {
    const stack = synthesize({ adoptedId: "lt-0123456789abcdef0" });

    expect(stack.json["import"]).toEqual([
      { to: "aws_launch_template.api", id: "lt-0123456789abcdef0" },
    ]);
    expect(stack.at("aws_launch_template.api")).toEqual(without(bare, "update_default_version"));
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
