import { z } from "zod";

import { osFamilies } from "../user-data/os-families.generated";
import { descriptionSchema } from "./description-schema";
import { ec2IdSchema } from "./ec2-id-schema";
import { instanceTagsSchema } from "./instance-tags-schema";
import { optionalRegionSchema } from "./optional-region-schema";
import { tagsSchema } from "./tags-schema";
import { volumeSchema } from "./volume-schema";

/** A launch template whose instances carry the agent and the instance profile. */
export const launchTemplateSchema = z.strictObject({
  region: optionalRegionSchema,
  name: z
    .string()
    .regex(
      /^[A-Za-z0-9().\-/_]{3,128}$/,
      "a launch template name: 3 to 128 letters, digits and ( ) . - / _",
    )
    .exactOptional()
    .describe("Name in EC2. Without it: the key."),
  adopt: ec2IdSchema("lt", "a launch template")
    .exactOptional()
    .describe("Id of a template that exists: it is imported, and gets a new version."),
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
    .exactOptional()
    .describe(
      "Processor architecture of the image; it decides which agent is installed. Without it: the instance type's.",
    ),
  instanceType: z
    .string()
    .regex(/^[a-z][a-z0-9-]*\.[a-z0-9-]+$/, "an EC2 instance type, such as t3.medium")
    .describe("EC2 instance type."),
  instanceProfile: z
    .string()
    .regex(/^[\w+=,.@-]{1,128}$/, "the name of an instance profile, not its ARN")
    .exactOptional()
    .describe(
      "Name of an instance profile that exists; its role belongs in `existingInstanceRoles`. Without it: the account's own.",
    ),
  securityGroupIds: z
    .array(ec2IdSchema("sg", "a security group"))
    .default([])
    .describe(
      "Security groups; none of them needs an inbound rule. Without any: the VPC's default group.",
    ),
  securityGroups: z
    .array(z.string().min(1))
    .default([])
    .describe("Keys of `securityGroups` of the same region, beside `securityGroupIds`."),
  publicIpAddress: z
    .union([z.boolean(), z.literal("subnet")])
    .default(false)
    .describe(
      "Whether instances get a public address; `subnet`: as their subnet says. Sessions need none.",
    ),
  metadataHopLimit: z
    .int()
    .min(1, "1 to 64 hops")
    .max(64, "1 to 64 hops")
    .default(1)
    .describe("Hops of the metadata service's answers. Containers need 2 to get the role."),
  detailedMonitoring: z.boolean().default(false).describe("CloudWatch metrics each minute."),
  ebsOptimized: z.boolean().default(false).describe("EBS optimization of older instance types."),
  rootVolume: volumeSchema
    .exactOptional()
    .describe("Root volume. Without it: the image's own, encrypted as the account decides."),
  volumes: z.array(volumeSchema).default([]).describe("Further volumes."),
  instanceTags: instanceTagsSchema
    .default({})
    .describe("Tags of the instances and volumes that the template launches."),
  tags: tagsSchema.default({}).describe("Tags of the template itself; they add to the account's."),
  userData: z
    .string()
    .default("")
    .describe(
      "The team's own user data; its scripts run after the agent's part. It may hold no secrets.",
    ),
  agentFailure: z
    .enum(["continue", "powerOff"])
    .exactOptional()
    .describe(
      "What an instance does whose agent cannot be made to run. `powerOff`: its group replaces it, and an instance refresh fails. Without it: `powerOff` where a group of this file uses the template, else `continue`.",
    ),
});
