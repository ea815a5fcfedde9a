import { causesOf, diagnosisOf, findingsOf, permissionsOf } from "../../support/doctor-facts-of";
import { known, unknown } from "../../support/inventory-of";

const key = {
  exists: true,
  arn: "arn:aws:kms:us-east-1:111122223333:key/0123",
  policy: "{}",
} as const;

describe("the session key", () => {
  test.each([
    ["Disabled", "Enable it with aws kms enable-key."],
    ["PendingDeletion", /^Cancel its deletion/],
    ["PendingImport", /^Import its key material/],
    ["Unavailable", /^Look at the key store/],
    ["Creating", "Look at it with aws kms describe-key."],
  ])("that is %s", (state, fix) => {
    const [finding] = findingsOf({ hub: { sessionKey: known({ ...key, state }) } });

    expect(finding).toMatchObject({
      cause: "kms-not-usable",
      status: "fault",
      found: `The session key alias/bastionless-session is ${state}.`,
      fix: [expect.stringMatching(fix)],
    });
  });

  test("that is not there prevents the sessions that it encrypts, and no others", () => {
    const { findings, instances } = diagnosisOf({ hub: { sessionKey: known({ exists: false }) } });

    expect(findings.map(({ cause, documents, status }) => [cause, status, documents])).toEqual([
      ["kms-not-usable", "fault", ["bastionless-c1-shell"]],
    ]);
    expect(instances.map(({ session }) => session)).toEqual(["limited"]);
  });

  test("may be named by its alias; at another, nobody looked, also not at what the role may do", () => {
    const [ofHub, role] = ["arn:aws:kms:us-east-1:111122223333", permissionsOf(["kms:Decrypt"])];
    const causes = (name: string): readonly string[] =>
      causesOf({ inputs: { kmsKeyId: `${ofHub}:${name}` }, permissions: role });

    expect(causes("alias/bastionless-session")).toEqual(["kms-not-usable fault"]);
    expect(causesOf({ inputs: { kmsKeyId: `${ofHub}:alias/bastionless-session` } })).toEqual([]);
    expect(causes("key/9")).toEqual(["kms-not-usable unknown"]);
    expect(causes("alias/other")).toEqual(["kms-not-usable unknown"]);
    expect(
      findingsOf({ inputs: { kmsKeyId: `${ofHub}:key/9` } }).map(({ found }) => found),
    ).toEqual([
      `Sessions are encrypted with ${ofHub}:key/9, at which nobody looked; the session key is alias/bastionless-session.`,
    ]);
  });

  test("that could not be read is unread", () => {
    expect(causesOf({ hub: { sessionKey: unknown() } })).toEqual(["kms-not-usable unread"]);
  });

  test("is nobody's question where no document is encrypted with it, and no cause where it is enabled", () => {
    const hub = { sessionKey: known({ exists: false } as const) };

    expect(causesOf({ hub, inputs: { kmsKeyId: "" } })).toEqual([]);
    expect(causesOf({})).toEqual([]);
  });
});
