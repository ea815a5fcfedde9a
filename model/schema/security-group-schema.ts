import { z } from "zod";

import { ec2IdSchema } from "./ec2-id-schema";
import { optionalRegionSchema } from "./optional-region-schema";

const text = (maximum: number): z.ZodString =>
  z
    .string()
    .regex(
      new RegExp(`^[A-Za-z0-9 ._:/()#,@\\[\\]+=&;{}!$*-]{0,${maximum}}$`),
      `at most ${maximum} of the characters that EC2 accepts: letters, digits, spaces and ._-:/()#,@[]+=&;{}!$*`,
    );

const port = z.int().min(0, "0 to 65535").max(65_535, "0 to 65535");

const ingressRule = z.strictObject({
  protocol: z.enum(["tcp", "udp"]).default("tcp").describe("Protocol of the ports."),
  fromPort: port.describe("First port."),
  toPort: port.exactOptional().describe("Last port. Without it: `fromPort`."),
  cidrBlocks: z
    .array(z.union([z.cidrv4("a CIDR block, such as 10.0.0.0/16"), z.cidrv6()]))
    .default([])
    .describe("IPv4 or IPv6 addresses to admit."),
  securityGroupIds: z
    .array(ec2IdSchema("sg", "a security group"))
    .default([])
    .describe("Security groups whose members are admitted."),
  description: text(255).default("").describe("Description of the rule."),
});

/** A security group of instances. Sessions need no inbound rule; SSH and RDP are refused. */
export const securityGroupSchema = z.strictObject({
  region: optionalRegionSchema,
  name: z
    .string()
    .regex(
      /^(?!sg-)[A-Za-z0-9 ._:/()#,@[\]+=&;{}!$*-]{1,255}$/,
      "a security group name of at most 255 characters, not beginning with sg-",
    )
    .exactOptional()
    .describe("Name in EC2. Without it: the key."),
  vpcId: ec2IdSchema("vpc", "a VPC").describe("VPC of the group; EC2 cannot change it."),
  description: text(255)
    .min(1, "at least one character")
    .default("Instances that Session Manager reaches")
    .describe("Description; EC2 cannot change it."),
  ingress: z
    .array(ingressRule)
    .default([])
    .describe("Inbound rules; none admits port 22 or 3389. Outbound traffic is free."),
});
