import type { BucketFacts } from "../../../inventory/sessions/hub-session-facts";
import { causesOf, doctorFactsOf, findingsOf } from "../../support/doctor-facts-of";
import { known, unknown } from "../../support/inventory-of";

const cause = "bucket-encryption-not-readable";

/** The healthy bucket, encrypted otherwise. */
function bucketOf(algorithm: string): BucketFacts {
  const bucket = doctorFactsOf().regions[0]?.hub.logBucket;
  if (bucket?.known !== true) throw new Error("no bucket");
  return bucket.value.exists ? { ...bucket.value, algorithm } : bucket.value;
}

describe("the log bucket", () => {
  test.each([
    ["aws:kms", []],
    ["AES256", []],
    ["aws:kms:dsse", [`${cause} fault`]],
    ["", [`${cause} fault`]],
  ])("encrypted with %j: %j", (algorithm, causes) => {
    expect(causesOf({ hub: { logBucket: known(bucketOf(algorithm)) } })).toEqual(causes);
  });

  test("that is not there, or that was not read", () => {
    expect(causesOf({ hub: { logBucket: known({ exists: false }) } })).toEqual([`${cause} fault`]);
    expect(causesOf({ hub: { logBucket: unknown() } })).toEqual([`${cause} unread`]);
  });

  test("that a document names otherwise is one at which nobody looked", () => {
    const [finding] = findingsOf({ inputs: { s3BucketName: "nobody-has-it" } });

    expect(finding).toMatchObject({ cause, status: "unknown", region: "us-east-1" });
    expect(finding?.found).toContain(
      "recorded in the log bucket nobody-has-it, at which nobody looked",
    );
  });

  test("that nobody insists on leaves a session, and no recording of it", () => {
    const inputs = { s3EncryptionEnabled: false };
    const hub = { logBucket: known({ exists: false } as const) };

    expect(causesOf({ hub, inputs })).toEqual(["session-not-recorded warning"]);
    expect(causesOf({ hub: { logBucket: unknown() }, inputs })).toEqual([
      "session-not-recorded unread",
    ]);
    expect(causesOf({ hub: { logBucket: known(bucketOf("")) }, inputs })).toEqual([]);
    expect(causesOf({ hub, inputs: { s3EncryptionEnabled: "True" } })).toEqual([`${cause} fault`]);
  });

  test("is missed where a document names none", () => {
    expect(causesOf({ inputs: { s3BucketName: "" } })).toEqual(["session-not-recorded warning"]);
  });
});
