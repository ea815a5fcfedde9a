import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketObjectLockConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-object-lock-configuration";
import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls";
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning";
import { Construct } from "constructs";

import type { LogBucket as LogBucketSettings } from "../../model/organization";
import { policyJson } from "../policy-document";
import { logBucketPolicy, type LogBucketPolicyProps } from "./log-bucket-policy";

export interface LogBucketProps extends LogBucketSettings, LogBucketPolicyProps {
  /** The `SessionKey` of the same region. */
  readonly sessionKey: { readonly keyArn: string };
  /** Whether Terraform refuses to destroy the bucket. */
  readonly protect: boolean;
}

/** Days after which the parts of an upload that never ended are removed. */
const abandonedUploadInDays = 7;

/**
 * The hub's bucket for the recordings of one region.
 *
 * Versioning and Object Lock keep a recording that an instance writes over: the older version stays
 * as long as any recording does. An expired recording is therefore gone for good only after as many
 * days again.
 */
export class LogBucket extends Construct {
  readonly bucketName: string;
  readonly bucketArn: string;

  constructor(scope: Construct, id: string, props: LogBucketProps) {
    super(scope, id);

    const bucket = new S3Bucket(this, "resource", {
      bucket: props.name,
      objectLockEnabled: true,
      ...(props.protect && { lifecycle: { preventDestroy: true } }),
    });
    this.keepRecordings(bucket, props);
    this.keepRecordingsPrivate(bucket, props);

    this.bucketName = bucket.bucket;
    this.bucketArn = bucket.arn;
  }

  private keepRecordings(bucket: S3Bucket, props: LogBucketProps): void {
    const versioning = new S3BucketVersioningA(this, "versioning", {
      bucket: bucket.bucket,
      versioningConfiguration: { status: "Enabled" },
    });
    new S3BucketObjectLockConfigurationA(this, "object-lock", {
      bucket: bucket.bucket,
      rule: { defaultRetention: { ...props.objectLock } },
      // S3 takes a lock on a versioned bucket only.
      dependsOn: [versioning],
    });
    new S3BucketLifecycleConfiguration(this, "lifecycle", {
      bucket: bucket.bucket,
      rule: [
        {
          id: "recordings",
          status: "Enabled",
          filter: [{ prefix: "" }],
          expiration: [{ days: props.expirationInDays }],
          noncurrentVersionExpiration: [{ noncurrentDays: props.expirationInDays }],
          abortIncompleteMultipartUpload: [{ daysAfterInitiation: abandonedUploadInDays }],
        },
      ],
      // Older versions exist only once versioning does.
      dependsOn: [versioning],
    });
  }

  private keepRecordingsPrivate(bucket: S3Bucket, props: LogBucketProps): void {
    new S3BucketServerSideEncryptionConfigurationA(this, "encryption", {
      bucket: bucket.bucket,
      rule: [
        {
          // The agent sends this text back from another account: only a full ARN means the hub's key.
          applyServerSideEncryptionByDefault: {
            sseAlgorithm: "aws:kms",
            kmsMasterKeyId: props.sessionKey.keyArn,
          },
          bucketKeyEnabled: true,
        },
      ],
    });
    new S3BucketOwnershipControls(this, "ownership", {
      bucket: bucket.bucket,
      rule: { objectOwnership: "BucketOwnerEnforced" },
    });
    const publicAccessBlock = new S3BucketPublicAccessBlock(this, "public-access-block", {
      bucket: bucket.bucket,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
    new S3BucketPolicy(this, "policy", {
      bucket: bucket.bucket,
      policy: policyJson(logBucketPolicy(props)),
      // S3 refuses two changes of a bucket's access at once; the block comes first and goes last.
      dependsOn: [publicAccessBlock],
    });
  }
}
