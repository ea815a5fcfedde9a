import type { HubSessionFacts } from "../../../inventory/sessions/hub-session-facts";
import { causesOf, findingsOf } from "../../support/doctor-facts-of";
import { known, unknown } from "../../support/inventory-of";

const shell = "bastionless-c1-shell";
const ssh = "bastionless-c1-ssh";

function documents(
  facts: HubSessionFacts["documents"] extends ReadonlyMap<string, infer F> ? F : never,
): {
  readonly hub: Partial<HubSessionFacts>;
} {
  const there = known({ exists: true, content: "{}", sharedWith: ["222233334444"] } as const);
  return {
    hub: {
      documents: new Map([
        [shell, there],
        [ssh, facts],
      ]),
    },
  };
}

describe("a document of the hub", () => {
  test("that is not there, or not shared with the account, is told by its name", () => {
    expect(findingsOf(documents(known({ exists: false })))).toEqual([
      {
        cause: "document-not-shared",
        region: "us-east-1",
        status: "fault",
        found: `The hub has no document ${ssh} in us-east-1.`,
        fix: ["bastionless plan --select hub shows the change; apply it."],
      },
    ]);
    const others = ["333344445555"];
    expect(
      findingsOf(documents(known({ exists: true, content: "{}", sharedWith: others }))).map(
        ({ found }) => found,
      ),
    ).toEqual([`The hub does not share the document ${ssh} with 222233334444.`]);
  });

  test("that could not be read is unknown", () => {
    expect(causesOf(documents(unknown()))).toEqual(["document-not-shared unknown"]);
  });
});

describe("the session key", () => {
  const key = { exists: true, arn: "arn:aws:kms:us-east-1:111122223333:key/0123", policy: "{}" };

  test.each(["Disabled", "PendingDeletion"])("that is %s", (state) => {
    const found = findingsOf({ hub: { sessionKey: known({ ...key, exists: true, state }) } });

    expect(found[0]).toMatchObject({
      cause: "kms-not-usable",
      status: "fault",
      found: `The session key alias/bastionless-session is ${state}.`,
    });
  });

  test("that is not there", () => {
    expect(causesOf({ hub: { sessionKey: known({ exists: false }) } })).toEqual([
      "kms-not-usable fault",
    ]);
  });

  test("that is another than the document's", () => {
    expect(
      findingsOf({ inputs: { kmsKeyId: "arn:aws:kms:us-east-1:111122223333:key/9" } }).map(
        ({ found }) => found,
      ),
    ).toEqual([`The document ${shell} names another key than alias/bastionless-session.`]);
  });

  test("whose policy does not admit the role, or whose use the role is not allowed", () => {
    const policy = (pattern: string): string =>
      JSON.stringify({
        Statement: [
          {
            Effect: "Allow",
            Action: "kms:Decrypt",
            Condition: { ArnLike: { "aws:PrincipalArn": [pattern] } },
          },
        ],
      });
    const usable = (pattern: string): readonly string[] =>
      causesOf({
        hub: {
          sessionKey: known({ ...key, exists: true, state: "Enabled", policy: policy(pattern) }),
        },
      });

    expect(usable("arn:aws:iam::*:role/web-*")).toEqual([]);
    expect(usable("arn:aws:iam::*:role/bastionless/*")).toEqual(["kms-not-usable fault"]);
    expect(causesOf({ permissions: known({ denied: ["kms:Decrypt"], undecided: [] }) })).toEqual([
      "kms-not-usable fault",
    ]);
    expect(causesOf({ permissions: known({ denied: [], undecided: ["kms:Decrypt"] }) })).toEqual([
      "kms-not-usable unknown",
    ]);
  });

  test("whose policy somebody else wrote, or that could not be read, is unknown", () => {
    expect(
      causesOf({ hub: { sessionKey: known({ ...key, exists: true, state: "Enabled" }) } }),
    ).toEqual(["kms-not-usable unknown"]);
    expect(causesOf({ hub: { sessionKey: unknown() } })).toEqual(["kms-not-usable unknown"]);
  });

  test("is nobody's question where no document is encrypted with it", () => {
    const hub = { sessionKey: known({ exists: false } as const) };

    expect(causesOf({ hub, inputs: { kmsKeyId: "" } })).toEqual([]);
  });
});

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

  test("of another name than the document's", () => {
    expect(causesOf({ inputs: { cloudWatchLogGroupName: "/other" } })).toEqual([
      "log-group-missing fault",
    ]);
  });

  test("is nobody's question where nothing insists on it, and unknown where it was not read", () => {
    const logGroup = known({ exists: false } as const);
    expect(causesOf({ logGroup, inputs: { cloudWatchEncryptionEnabled: false } })).toEqual([]);
    expect(causesOf({ logGroup: unknown() })).toEqual(["log-group-missing unknown"]);
  });
});

describe("the log bucket", () => {
  const policy = JSON.stringify({
    Statement: [
      {
        Effect: "Allow",
        Action: "s3:GetEncryptionConfiguration",
        Condition: { ArnLike: { "aws:PrincipalArn": ["arn:aws:iam::*:role/web-app"] } },
      },
    ],
  });
  const cause = "bucket-encryption-not-readable";
  const bucket = (facts: { algorithm?: string; policy?: string }): readonly string[] =>
    causesOf({
      hub: { logBucket: known({ exists: true, algorithm: "aws:kms", policy, ...facts }) },
    });

  test.each([
    ["aws:kms", []],
    ["AES256", []],
    ["aws:kms:dsse", [`${cause} fault`]],
    ["", [`${cause} fault`]],
  ])("encrypted with %j: %j", (algorithm, causes) => {
    expect(bucket({ algorithm })).toEqual(causes);
  });

  test("that does not admit the role, or that the role may not ask", () => {
    expect(bucket({ policy: policy.replace("web-app", "other") })).toEqual([`${cause} fault`]);
    const denied = ["s3:GetEncryptionConfiguration"];
    expect(causesOf({ permissions: known({ denied, undecided: [] }) })).toEqual([`${cause} fault`]);
  });

  test("that is not there, that was not read, or whose policy somebody else wrote", () => {
    expect(causesOf({ hub: { logBucket: known({ exists: false }) } })).toEqual([`${cause} fault`]);
    expect(causesOf({ hub: { logBucket: unknown() } })).toEqual([`${cause} unknown`]);
    expect(bucket({ policy: "" })).toEqual([`${cause} unknown`]);
  });

  test("is nobody's question where nothing insists on it", () => {
    const hub = { logBucket: known({ exists: false } as const) };

    expect(causesOf({ hub, inputs: { s3EncryptionEnabled: false } })).toEqual([]);
  });
});

describe("Run As", () => {
  test("as root is refused by the agent", () => {
    expect(causesOf({ inputs: { runAsEnabled: true, runAsDefaultUser: "root" } })).toEqual([
      "run-as-user-absent fault",
    ]);
  });

  test.each(["", "operator"])("as %j: nobody can tell from outside", (runAsDefaultUser) => {
    expect(causesOf({ inputs: { runAsEnabled: true, runAsDefaultUser } })).toEqual([
      "run-as-user-absent unknown",
    ]);
  });

  test("that is off is no cause", () => {
    expect(causesOf({ inputs: { runAsEnabled: false, runAsDefaultUser: "root" } })).toEqual([]);
  });
});
