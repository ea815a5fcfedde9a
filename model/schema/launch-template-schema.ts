import { z } from "zod";

import { osFamilies } from "../user-data/os-families.generated";
import { descriptionSchema } from "./description-schema";
import { instanceTagsSchema } from "./instance-tags-schema";
import { regionNameSchema } from "./region-name-schema";

const rootVolume = z.strictObject({
  deviceName: z
    .string()
    .regex(/^\/dev\/[a-z0-9]+$|^xvd[a-z]+$/, "a device name, such as /dev/xvda")
    .describe("Device name of the image's root volume."),
  volumeSize: z
    .int()
    .min(1, "1 to 65536 GiB")
    .max(65_536, "1 to 65536 GiB")
    .exactOptional()
    .describe("GiB. Without it: the image's own size."),
});

/** A launch template whose instances carry the agent and the instance profile. */
export const launchTemplateSchema = z.strictObject({
  region: regionNameSchema
    .exactOptional()
    .describe("Region of the template. May be left out when the account has one active region."),
  description: descriptionSchema(255)
    .default("Instances that Session Manager reaches")
    .describe("Description of the template's version."),
  osFamily: z
    .enum(Object.keys(osFamilies) as readonly (keyof typeof osFamilies)[])
    .describe("Operating system family of the image; it decides how the agent is installed."),
  image: z
    .string()
    .regex(
      /^ami-([0-9a-f]{8}|[0-9a-f]{17})$|^resolve:ssm:[A-Za-z0-9_.:/-]{1,1000}$/,
      "an image id (ami-…) or an SSM parameter (resolve:ssm:/…)",
    )
    .describe("Image id, or `resolve:ssm:` and the name of an SSM parameter that holds one."),
  architecture: z
    .enum(["x86_64", "arm64"])
    .default("x86_64")
    .describe("Processor architecture of the image; it decides which agent is installed."),
  instanceType: z
    .string()
    .regex(/^[a-z][a-z0-9-]*\.[a-z0-9-]+$/, "an EC2 instance type, such as t3.medium")
    .describe("EC2 instance type."),
  securityGroupIds: z
    .array(
      z
        .string()
        .regex(
          /^sg-([0-9a-f]{8}|[0-9a-f]{17})$/,
          "the id of a security group, such as sg-0a1b2c3d",
        ),
    )
    .default([])
    .describe(
      "Security groups; none of them needs an inbound rule. Empty: the VPC's default group.",
    ),
  rootVolume: rootVolume
    .exactOptional()
    .describe("Root volume. Without it: the image's own, encrypted as the account decides."),
  instanceTags: instanceTagsSchema
    .default({})
    .describe("Tags of the instances and volumes that the template launches."),
  userData: z
    .string()
    .default("")
    .describe("The team's own user data; runs after the agent's part. It may hold no secrets."),
});
