import { causesOf, findingsOf } from "../../support/doctor-facts-of";
import { known, unknown } from "../../support/inventory-of";

describe("the log group", () => {
  test("that is missing, or has no key, while sessions insist on it", () => {
    expect(findingsOf({ logGroup: known({ exists: false }) })).toEqual([
      {
        cause: "log-group-missing",
        region: "us-east-1",
        status: "fault",
        found: "There is no log group /bastionless/sessions, and sessions insist on being logged.",
        fix: ["bastionless plan --select web shows the change; apply it."],
      },
    ]);
    expect(
      findingsOf({ logGroup: known({ exists: true, encrypted: false }) }).map(({ found }) => found),
    ).toEqual(["The log group /bastionless/sessions has no KMS key, and sessions insist on one."]);
  });

  test("that a document names otherwise is one at which nobody looked", () => {
    expect(
      findingsOf({
        logGroup: known({ exists: false }),
        inputs: { cloudWatchLogGroupName: "/other" },
      }).map(({ found, status }) => [status, found]),
    ).toEqual([
      [
        "unknown",
        "A document logs to /other, at which nobody looked; the account's log group is /bastionless/sessions.",
      ],
    ]);
  });

  test("is insisted on by a text, too", () => {
    const logGroup = known({ exists: false } as const);

    expect(causesOf({ logGroup, inputs: { cloudWatchEncryptionEnabled: "true" } })).toEqual([
      "log-group-missing fault",
    ]);
  });

  test("is nobody's question where nothing insists on it, and unknown where it was not read", () => {
    const logGroup = known({ exists: false } as const);

    expect(causesOf({ logGroup, inputs: { cloudWatchEncryptionEnabled: false } })).toEqual([]);
    expect(causesOf({ logGroup: unknown() })).toEqual(["log-group-missing unknown"]);
  });
});
