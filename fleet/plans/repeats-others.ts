import type { AttributePath } from "./attribute-path";
import type { ResourceChangeJson } from "./plan-json";

type Values = Readonly<Record<string, unknown>>;

/** Attributes of a bucket, and the type of the resource that sets each. */
const bucketParts: Readonly<Record<string, string>> = {
  acceleration_status: "aws_s3_bucket_accelerate_configuration",
  acl: "aws_s3_bucket_acl",
  cors_rule: "aws_s3_bucket_cors_configuration",
  grant: "aws_s3_bucket_acl",
  lifecycle_rule: "aws_s3_bucket_lifecycle_configuration",
  logging: "aws_s3_bucket_logging",
  object_lock_configuration: "aws_s3_bucket_object_lock_configuration",
  policy: "aws_s3_bucket_policy",
  replication_configuration: "aws_s3_bucket_replication_configuration",
  request_payer: "aws_s3_bucket_request_payment_configuration",
  server_side_encryption_configuration: "aws_s3_bucket_server_side_encryption_configuration",
  versioning: "aws_s3_bucket_versioning",
  website: "aws_s3_bucket_website_configuration",
};

/**
 * Whether an attribute that changed outside of Terraform only repeats what other resources of the
 * same plan hold: roles repeat their policies, buckets their settings. Right after an apply these
 * look changed, and a real change of them is found where they are held. What no resource holds, such
 * as a policy that somebody attached to a role, is no repetition.
 *
 * @param path in the values of `drift`
 * @param resources of the plan, also those that it does not change
 */
export function repeatsOthers(
  { type, change }: ResourceChangeJson,
  path: AttributePath,
  resources: readonly ResourceChangeJson[],
): boolean {
  const after = isMap(change.after) ? change.after : {};
  const [attribute, index] = path;
  if (typeof attribute !== "string") return false;
  const held = (holder: string, matches: (values: Values) => boolean): boolean =>
    resources.some((resource) => resource.type === holder && matches(valuesOf(resource)));

  if (type === "aws_s3_bucket" && Object.hasOwn(bucketParts, attribute)) {
    return held(bucketParts[attribute] ?? "", ({ bucket }) => bucket === after["bucket"]);
  }
  if (type !== "aws_iam_role" || typeof index !== "number") return false;
  const items = after[attribute];
  const item: unknown = Array.isArray(items) ? items[index] : undefined;
  switch (attribute) {
    case "inline_policy":
      // One that is gone was held by a resource, which shows it, or by none, and is not missed.
      if (item === undefined) return true;
      return held(
        "aws_iam_role_policy",
        ({ role, name }) => role === after["name"] && isMap(item) && name === item["name"],
      );
    case "managed_policy_arns":
      if (item === undefined) return true;
      return held(
        "aws_iam_role_policy_attachment",
        ({ role, policy_arn: arn }) => role === after["name"] && arn === item,
      );
    default:
      return false;
  }
}

function valuesOf({ change }: ResourceChangeJson): Values {
  if (isMap(change.after)) return change.after;
  return isMap(change.before) ? change.before : {};
}

function isMap(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
