import { TerraformLocal } from "cdktf";

import { LogBucket } from "../../../modules/logging/log-bucket";
import { logBucketPolicy } from "../../../modules/logging/log-bucket-policy";
import { Synthesized } from "../../support/synthesized";

const props = {
  name: "bastionless-logs-111122223333-us-east-1",
  keyPrefix: "sessions",
  objectLock: { mode: "GOVERNANCE", days: 30 },
  expirationInDays: 400,
  agentArnPatterns: ["arn:aws:iam::*:role/bastionless/instance/*"],
  partition: "aws",
  organizationId: "o-exampleorg1",
  sessionKey: { keyArn: "arn:aws:kms:us-east-1:111122223333:key/1234abcd" },
  protect: true,
} as const;

const synthesize = (
  change: Partial<ConstructorParameters<typeof LogBucket>[2]> = {},
): Synthesized => Synthesized.of((stack) => new LogBucket(stack, "logs", { ...props, ...change }));

const stack = synthesize();
const bucket = "${aws_s3_bucket.logs.bucket}";

describe("LogBucket", () => {
  test("is a bucket and its seven settings", () => {
    expect(stack.addresses()).toEqual([
      "aws_s3_bucket.logs",
      "aws_s3_bucket_lifecycle_configuration.logs_lifecycle",
      "aws_s3_bucket_object_lock_configuration.logs_object-lock",
      "aws_s3_bucket_ownership_controls.logs_ownership",
      "aws_s3_bucket_policy.logs_policy",
      "aws_s3_bucket_public_access_block.logs_public-access-block",
      "aws_s3_bucket_server_side_encryption_configuration.logs_encryption",
      "aws_s3_bucket_versioning.logs_versioning",
    ]);
  });

  test("may not be destroyed until its protection is lifted", () => {
    const unprotected = {
      bucket: "bastionless-logs-111122223333-us-east-1",
      object_lock_enabled: true,
    };

    expect(stack.at("aws_s3_bucket.logs")).toEqual({
      ...unprotected,
      lifecycle: { prevent_destroy: true },
    });
    expect(synthesize({ protect: false }).at("aws_s3_bucket.logs")).toEqual(unprotected);
  });

  test.each([
    { mode: "GOVERNANCE", days: 30 },
    { mode: "COMPLIANCE", days: 365 },
  ] as const)("locks recordings: $mode, $days days", (objectLock) => {
    const locked = synthesize({ objectLock });

    expect(locked.at("aws_s3_bucket_versioning.logs_versioning")).toEqual({
      bucket,
      versioning_configuration: { status: "Enabled" },
    });
    expect(locked.at("aws_s3_bucket_object_lock_configuration.logs_object-lock")).toEqual({
      bucket,
      rule: { default_retention: objectLock },
      depends_on: ["aws_s3_bucket_versioning.logs_versioning"],
    });
  });

  test("expires recordings, and what was written over, no earlier than promised", () => {
    expect(stack.at("aws_s3_bucket_lifecycle_configuration.logs_lifecycle")).toEqual({
      bucket,
      rule: [
        {
          id: "recordings",
          status: "Enabled",
          filter: [{ prefix: "" }],
          expiration: [{ days: 400 }],
          noncurrent_version_expiration: [{ noncurrent_days: 400 }],
          abort_incomplete_multipart_upload: [{ days_after_initiation: 7 }],
        },
      ],
      depends_on: ["aws_s3_bucket_versioning.logs_versioning"],
    });
  });

  test("encrypts with the session key by its full ARN", () => {
    expect(stack.at("aws_s3_bucket_server_side_encryption_configuration.logs_encryption")).toEqual({
      bucket,
      rule: [
        {
          apply_server_side_encryption_by_default: {
            sse_algorithm: "aws:kms",
            kms_master_key_id: "arn:aws:kms:us-east-1:111122223333:key/1234abcd",
          },
          bucket_key_enabled: true,
        },
      ],
    });
  });

  test("is private, has one owner, and admits by its policy alone", () => {
    expect(stack.at("aws_s3_bucket_public_access_block.logs_public-access-block")).toEqual({
      bucket,
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
    expect(stack.at("aws_s3_bucket_ownership_controls.logs_ownership")).toEqual({
      bucket,
      rule: { object_ownership: "BucketOwnerEnforced" },
    });
    expect(stack.at("aws_s3_bucket_policy.logs_policy")).toEqual({
      bucket,
      policy: JSON.stringify(logBucketPolicy(props)),
      depends_on: ["aws_s3_bucket_public_access_block.logs_public-access-block"],
    });
  });

  test("tells its name and ARN as references", () => {
    const withOutputs = Synthesized.of((scope) => {
      const { bucketName, bucketArn } = new LogBucket(scope, "logs", props);
      new TerraformLocal(scope, "exposed", [bucketName, bucketArn]);
    });

    expect(withOutputs.json["locals"]).toEqual({
      exposed: ["${aws_s3_bucket.logs.bucket}", "${aws_s3_bucket.logs.arn}"],
    });
  });
});
