import { z } from "zod";

import { regionNameSchema } from "./region-name-schema";

const local = z.strictObject({
  type: z.literal("local").describe("State files on this machine: for trials and the sandbox."),
  folder: z
    .string()
    .regex(
      /^(?!cdktf\.out(\/|$))(?!.*(^|\/)\.\.?(\/|$))[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/,
      "a folder below the project's own, without `.` and `..`, and not `cdktf.out`",
    )
    .default("terraform.state")
    .describe("Folder of the state files, relative to the project."),
});

const s3 = z.strictObject({
  type: z.literal("s3").describe("State in one S3 bucket, locked by a lock file, a key per stack."),
  bucket: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/, "an S3 bucket name without periods")
    .describe("Bucket of the states."),
  region: regionNameSchema.describe("Region of the bucket."),
  keyPrefix: z
    .string()
    .regex(
      /^(?!.*(^|\/)\.\.?\/)([A-Za-z0-9._-]+\/)*$/,
      "empty, or a key prefix that ends with a slash and does not begin with one",
    )
    .default("bastionless/")
    .describe("Precedes the account id in the state's key."),
  kmsKeyArn: z
    .string()
    .regex(/^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[A-Za-z0-9-]+$/, "the ARN of a KMS key")
    .exactOptional()
    .describe("KMS key that encrypts the states; without it the bucket's own encryption applies."),
  roleArn: z
    .string()
    .regex(
      /^arn:aws[a-z-]*:iam::\d{12}:role\/(?=.{1,576}$)([\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/,
      "the ARN of an IAM role",
    )
    .exactOptional()
    .describe("Role that Terraform assumes to reach the states."),
});

const cloud = z.strictObject({
  type: z
    .literal("cloud")
    .describe("State in HCP Terraform, a workspace per stack in local execution mode."),
  organization: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,40}$/, "an HCP Terraform organization name")
    .describe("Organization in HCP Terraform."),
  hostname: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, "a host name")
    .default("app.terraform.io")
    .describe("Host of HCP Terraform or Terraform Enterprise."),
  project: z
    .string()
    .regex(/^[\w -]{3,40}$/, "an HCP Terraform project name")
    .exactOptional()
    .describe("Project of new workspaces; without it the organization's default project."),
  workspacePrefix: z
    .string()
    .regex(/^[A-Za-z0-9_-]{0,70}$/, "letters, digits, `-` and `_`, at most 70")
    .default("bastionless-")
    .describe("Precedes the account id in the workspace's name."),
});

/** Where the states are kept; each stack has its own, named by its account id. */
export const backendSchema = z.discriminatedUnion("type", [local, s3, cloud]);
