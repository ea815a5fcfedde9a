import type { Rule } from "../rule";
import { namesOf } from "./private/names-of";

export const bucketNameInvalid: Rule = {
  code: "BUCKET_NAME_INVALID",
  severity: "error",
  description: "The name of a log bucket, built of `namePrefix`, is not one that S3 accepts.",
  check: ({ organization }) => {
    if (organization === undefined) return [];
    const names = namesOf(organization.config);
    const buckets = organization.config.hub.regions.map(({ name }) => names.logBucket(name));
    const wrong = buckets.filter((bucket) => !isBucketName(bucket));
    const longest = wrong.reduce((one, other) => (other.length > one.length ? other : one), "");
    if (longest === "") return [];
    return [
      {
        file: organization.file,
        path: ["namePrefix"],
        found: `the bucket name ${longest}`,
        expected: "3 to 63 lower-case letters, digits and hyphens",
        next:
          longest.length > 63
            ? `Shorten \`namePrefix\` by ${longest.length - 63}.`
            : "Choose another `namePrefix`.",
      },
    ];
  },
};

function isBucketName(name: string): boolean {
  return /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(name);
}
