import { z } from "zod";

import { ec2IdSchema } from "./ec2-id-schema";
import { optionalRegionSchema } from "./optional-region-schema";

/** The way of the agents of one VPC to AWS, without the internet. */
export const vpcEndpointsSchema = z.strictObject({
  region: optionalRegionSchema,
  vpcId: ec2IdSchema("vpc", "a VPC").describe("VPC; its DNS support and DNS hostnames are on."),
  subnetIds: z
    .array(ec2IdSchema("subnet", "a subnet"))
    .min(1, "at least one subnet")
    .describe("Subnets of the interface endpoints, one a zone."),
  services: z
    .array(z.enum(["ssm", "ssmmessages", "kms", "logs"]))
    .min(1, "at least one service")
    .default(["ssm", "ssmmessages", "kms", "logs"])
    .describe("Services that get an interface endpoint; leave out what the VPC has already."),
  oldAgents: z
    .boolean()
    .default(false)
    .describe("Adds `ec2messages`, which agents before 3.3.40.0 need."),
  policy: z
    .enum(["account", "unrestricted"])
    .default("account")
    .describe(
      "Who may use the interface endpoints. `account`: principals of this account; `unrestricted`: everybody, for what the VPC does with other accounts' keys, log groups and roles.",
    ),
  s3Gateway: z
    .strictObject({
      routeTableIds: z
        .array(ec2IdSchema("rtb", "a route table"))
        .min(1, "at least one route table")
        .describe("Route tables of the instances' subnets."),
      policy: z
        .enum(["sessions", "unrestricted"])
        .describe(
          "`sessions`: recordings and the agent's downloads, nothing else in S3; `unrestricted`: all that the VPC does with S3 today.",
        ),
    })
    .exactOptional()
    .describe("Gateway endpoint for S3. Without it: the VPC has one, or a way to S3."),
});
