import { causesOf, diagnosisOf, findingsOf } from "../../support/doctor-facts-of";
import { known, unknown } from "../../support/inventory-of";

describe("the log group", () => {
  test("that is missing, or has no key, while sessions insist on it", () => {
    expect(findingsOf({ logGroup: known({ exists: false }) })).toEqual([
      {
        cause: "log-group-missing",
        region: "us-east-1",
        documents: ["bastionless-c1-shell"],
        status: "fault",
        found: "There is no log group /bastionless/sessions, and sessions insist on it.",
        fix: ["bastionless plan --select web shows the change; apply it."],
      },
    ]);
    expect(
      findingsOf({ logGroup: known({ exists: true, encrypted: false }) }).map(({ found }) => found),
    ).toEqual([
      "The agent does not take the log group /bastionless/sessions for encrypted: it has no KMS key.",
    ]);
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
        "Sessions are recorded in the log group /other, at which nobody looked; the configuration wants /bastionless/sessions.",
      ],
    ]);
  });

  test("is insisted on by a text, too", () => {
    const logGroup = known({ exists: false } as const);

    expect(causesOf({ logGroup, inputs: { cloudWatchEncryptionEnabled: "true" } })).toEqual([
      "log-group-missing fault",
    ]);
  });

  test("that nobody insists on leaves a session, and no recording of it", () => {
    const inputs = { cloudWatchEncryptionEnabled: false };
    const { findings, instances } = diagnosisOf({ logGroup: known({ exists: false }), inputs });

    expect(findings.map(({ cause, found, status }) => [cause, status, found])).toEqual([
      [
        "session-not-recorded",
        "warning",
        "There is no log group /bastionless/sessions, and sessions are not recorded in it.",
      ],
    ]);
    expect(instances.map(({ session }) => session)).toEqual(["possible"]);
    expect(causesOf({ logGroup: known({ exists: true, encrypted: false }), inputs })).toEqual([]);
  });

  test("that was not read is unread, whoever insists on it", () => {
    const logGroup = unknown();

    expect(causesOf({ logGroup })).toEqual(["log-group-missing unread"]);
    expect(causesOf({ logGroup, inputs: { cloudWatchEncryptionEnabled: false } })).toEqual([
      "session-not-recorded unread",
    ]);
  });

  test("is missed where a document names none", () => {
    expect(
      findingsOf({ inputs: { cloudWatchLogGroupName: "" } }).map(({ cause, found, status }) => [
        cause,
        status,
        found,
      ]),
    ).toEqual([["session-not-recorded", "warning", "Sessions are recorded in no log group."]]);
  });
});
