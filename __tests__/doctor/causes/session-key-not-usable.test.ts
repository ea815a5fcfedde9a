import { causesOf, findingsOf } from "../../support/doctor-facts-of";
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

  test("that is not there, or is another than the document's", () => {
    expect(causesOf({ hub: { sessionKey: known({ exists: false }) } })).toEqual([
      "kms-not-usable fault",
    ]);
    expect(
      findingsOf({ inputs: { kmsKeyId: "arn:aws:kms:us-east-1:111122223333:key/9" } }).map(
        ({ found }) => found,
      ),
    ).toEqual([
      "The document bastionless-c1-shell names another key than alias/bastionless-session.",
    ]);
  });

  test("that could not be read is unknown", () => {
    expect(causesOf({ hub: { sessionKey: unknown() } })).toEqual(["kms-not-usable unknown"]);
  });

  test("is nobody's question where no document is encrypted with it, and no cause where it is enabled", () => {
    const hub = { sessionKey: known({ exists: false } as const) };

    expect(causesOf({ hub, inputs: { kmsKeyId: "" } })).toEqual([]);
    expect(causesOf({})).toEqual([]);
  });
});
