import { z } from "zod";

import { ec2IdSchema } from "./ec2-id-schema";
import { lifecycleSchema } from "./lifecycle-schema";
import { optionalRegionSchema } from "./optional-region-schema";

/** How people came in before: a bastion, and rules that admit SSH or RDP. */
export const legacyAccessSchema = z.strictObject({
  region: optionalRegionSchema,
  lifecycle: lifecycleSchema
    .default("active")
    .describe("`active`: imported as it is, and left alone; `retired`: removed."),
  instanceIds: z
    .array(ec2IdSchema("i", "an instance"))
    .default([])
    .describe("Standalone bastions."),
  autoScalingGroups: z
    .array(z.string().min(1))
    .default([])
    .describe("Names of groups that launch bastions."),
  ingressRules: z
    .array(
      z.strictObject({
        securityGroupId: ec2IdSchema("sg", "a security group").describe("Security group."),
        ruleId: ec2IdSchema("sgr", "a security group rule").describe("Inbound rule."),
      }),
    )
    .default([])
    .describe("Inbound rules that admit SSH or RDP."),
});
