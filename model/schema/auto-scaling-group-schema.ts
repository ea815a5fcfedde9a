import { z } from "zod";

import { ec2IdSchema } from "./ec2-id-schema";
import { instanceTagsSchema } from "./instance-tags-schema";
import { optionalRegionSchema } from "./optional-region-schema";
import { rotationSchema } from "./rotation-schema";

const size = z.int().min(0, "0 to 10000 instances").max(10_000, "0 to 10000 instances");
const instanceType = z
  .string()
  .regex(/^[a-z][a-z0-9-]*\.[a-z0-9-]+$/, "an EC2 instance type, such as t3.medium");
const percentage = z.int().min(0, "0 to 100 percent").max(100, "0 to 100 percent");

const mixedInstances = z.strictObject({
  instanceTypes: z
    .array(
      z.union([
        instanceType.transform((type) => ({ type })),
        z.strictObject({
          type: instanceType.describe("EC2 instance type."),
          weight: z
            .int()
            .min(1, "1 to 999")
            .max(999, "1 to 999")
            .exactOptional()
            .describe("How much of the capacity one instance is."),
        }),
      ]),
    )
    .min(1, "at least one instance type")
    .max(40, "at most 40 instance types")
    .describe("Instance types in the order of preference."),
  onDemandBaseCapacity: size.default(0).describe("Instances that are on demand in any case."),
  onDemandPercentageAboveBaseCapacity: percentage
    .default(100)
    .describe("Percent of the others that are on demand; the rest is Spot."),
  spotAllocationStrategy: z
    .enum([
      "price-capacity-optimized",
      "capacity-optimized",
      "capacity-optimized-prioritized",
      "lowest-price",
    ])
    .default("price-capacity-optimized")
    .describe("How Spot capacity is chosen."),
});

/** An Auto Scaling group of instances that Session Manager reaches. */
export const autoScalingGroupSchema = z.strictObject({
  region: optionalRegionSchema,
  name: z
    .string()
    .regex(
      /^[\u0020-\u0039\u003B-\u007E]{1,255}$/,
      "a name of 1 to 255 ASCII characters without colon",
    )
    .exactOptional()
    .describe("Name in Auto Scaling. Without it: the key."),
  adopt: z
    .boolean()
    .default(false)
    .describe("The group exists: it is imported by its name, and changed in place."),
  launchTemplate: z.string().min(1).describe("Key of a launch template of the same region."),
  subnetIds: z
    .array(ec2IdSchema("subnet", "a subnet"))
    .min(1, "at least one subnet")
    .describe("Subnets of the instances."),
  minSize: size.describe("Fewest instances."),
  maxSize: size.describe("Most instances."),
  desiredCapacity: size
    .exactOptional()
    .describe("Instances to have. Without it: Terraform leaves it to scaling policies and people."),
  mixedInstances: mixedInstances
    .exactOptional()
    .describe("Several instance types, and Spot. Without it: the template's type, on demand."),
  targetGroupArns: z
    .array(
      z
        .string()
        .regex(
          /^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:\d{12}:targetgroup\/[A-Za-z0-9-]+\/[0-9a-f]+$/,
          "the ARN of a target group",
        ),
    )
    .default([])
    .describe("Target groups that instances are registered with."),
  healthCheck: z
    .strictObject({
      type: z
        .enum(["EC2", "ELB"])
        .default("EC2")
        .describe("`ELB`: the target groups' health checks count, too."),
      gracePeriod: z
        .int()
        .min(0, "0 to 172800 seconds")
        .max(172_800, "0 to 172800 seconds")
        .default(300)
        .describe("Seconds before the first check counts."),
    })
    .prefault({})
    .describe("When an instance is replaced."),
  terminationPolicies: z
    .array(z.string().min(1))
    .default([])
    .describe("Which instance goes first. Empty: AWS's default."),
  suspendedProcesses: z
    .array(
      z.enum([
        "Launch",
        "Terminate",
        "HealthCheck",
        "ReplaceUnhealthy",
        "AZRebalance",
        "AlarmNotification",
        "ScheduledActions",
        "AddToLoadBalancer",
        "InstanceRefresh",
      ]),
    )
    .default([])
    .describe("Processes that are suspended."),
  enabledMetrics: z
    .array(z.string().regex(/^Group[A-Za-z]+$|^WarmPool[A-Za-z]+$/, "a metric of a group"))
    .default([])
    .describe("Metrics that the group publishes."),
  protectFromScaleIn: z
    .boolean()
    .default(false)
    .describe("Whether new instances are protected from scale in."),
  capacityRebalance: z
    .boolean()
    .default(false)
    .describe("Whether Spot instances at risk are replaced ahead of time."),
  defaultCooldown: z
    .int()
    .min(0, "0 seconds or more")
    .exactOptional()
    .describe("Seconds between simple scalings. Without it: AWS's default, or what is there."),
  maxInstanceLifetime: z
    .int()
    .min(86_400, "86400 to 31536000 seconds")
    .max(31_536_000, "86400 to 31536000 seconds")
    .exactOptional()
    .describe("Seconds after which an instance is replaced."),
  rotation: rotationSchema
    .prefault({})
    .describe("How instances are replaced when the launch template changes."),
  tags: instanceTagsSchema
    .default({})
    .describe("Tags of the group itself; they add to the account's."),
  propagatedTags: instanceTagsSchema
    .default({})
    .describe("Tags of the group and of the instances that it launches."),
});
