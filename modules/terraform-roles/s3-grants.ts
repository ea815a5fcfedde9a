import type { ResourceScope, ResourceTypeGrant } from "./resource-type-grant";

const logBuckets = ({ partition, prefix }: ResourceScope): readonly string[] => [
  `arn:${partition}:s3:::${prefix}-logs-*`,
];

/** The log buckets, whose names hold the prefix. */
export const s3Grants: Readonly<Record<string, readonly ResourceTypeGrant[]>> = {
  aws_s3_bucket: [
    {
      read: [
        "s3:GetAccelerateConfiguration",
        "s3:GetBucketAcl",
        "s3:GetBucketCORS",
        "s3:GetBucketLogging",
        "s3:GetBucketObjectLockConfiguration",
        "s3:GetBucketPolicy",
        "s3:GetBucketRequestPayment",
        "s3:GetBucketTagging",
        "s3:GetBucketVersioning",
        "s3:GetBucketWebsite",
        "s3:GetEncryptionConfiguration",
        "s3:GetLifecycleConfiguration",
        "s3:GetReplicationConfiguration",
        "s3:ListBucket",
      ],
      write: ["s3:CreateBucket", "s3:DeleteBucket", "s3:PutBucketTagging"],
      resources: logBuckets,
    },
  ],
  aws_s3_bucket_lifecycle_configuration: [
    {
      read: ["s3:GetLifecycleConfiguration"],
      write: ["s3:PutLifecycleConfiguration"],
      resources: logBuckets,
    },
  ],
  aws_s3_bucket_object_lock_configuration: [
    {
      read: ["s3:GetBucketObjectLockConfiguration"],
      write: ["s3:PutBucketObjectLockConfiguration"],
      resources: logBuckets,
    },
  ],
  aws_s3_bucket_ownership_controls: [
    {
      read: ["s3:GetBucketOwnershipControls"],
      write: ["s3:PutBucketOwnershipControls"],
      resources: logBuckets,
    },
  ],
  aws_s3_bucket_policy: [
    {
      read: ["s3:GetBucketPolicy"],
      write: ["s3:DeleteBucketPolicy", "s3:PutBucketPolicy"],
      resources: logBuckets,
    },
  ],
  aws_s3_bucket_public_access_block: [
    {
      read: ["s3:GetBucketPublicAccessBlock"],
      write: ["s3:PutBucketPublicAccessBlock"],
      resources: logBuckets,
    },
  ],
  aws_s3_bucket_server_side_encryption_configuration: [
    {
      read: ["s3:GetEncryptionConfiguration"],
      write: ["s3:PutEncryptionConfiguration"],
      resources: logBuckets,
    },
  ],
  aws_s3_bucket_versioning: [
    { read: ["s3:GetBucketVersioning"], write: ["s3:PutBucketVersioning"], resources: logBuckets },
  ],
};
