import { admitsRole, type RoleCall } from "../../../doctor/policies/admits-role";
import { logBucketPolicy } from "../../../modules/logging/log-bucket-policy";
import { sessionKeyPolicy } from "../../../modules/logging/session-key-policy";

const organizationId = "o-example12345";
const agentArnPatterns = ["arn:aws:iam::*:role/bastionless/*", "arn:aws:iam::*:role/web-app"];
const hub = { partition: "aws", accountId: "111122223333", region: "us-east-1" } as const;
const logBucket = { name: "example-logs", keyPrefix: "sessions", agentArnPatterns };

const key = JSON.stringify(
  sessionKeyPolicy({
    ...hub,
    organizationId,
    clientArnPatterns: ["arn:aws:iam::*:role/operators"],
    agentArnPatterns,
    logBucket,
  }),
);
const bucket = JSON.stringify(logBucketPolicy({ partition: "aws", organizationId, ...logBucket }));

const bucketArn = "arn:aws:s3:::example-logs";
const object = `${bucketArn}/sessions/session.log`;

function call(facts: Partial<RoleCall> = {}): RoleCall {
  return {
    roleArn: "arn:aws:iam::222233334444:role/web-app",
    organizationId,
    action: "kms:Decrypt",
    resource: "arn:aws:kms:us-east-1:111122223333:key/1",
    ...facts,
  };
}

/** A policy of one more, or one other, statement. */
function policy(...statements: readonly object[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}

const admitting = {
  Effect: "Allow",
  Principal: { AWS: "*" },
  Action: "kms:Decrypt",
  Condition: { ArnLike: { "aws:PrincipalArn": "arn:aws:iam::*:role/web-app" } },
};

describe("the policies that this project writes", () => {
  test.each<[string, string, Partial<RoleCall>]>([
    ["the key, for a session", key, {}],
    ["the key, for a recording", key, { action: "kms:GenerateDataKey", via: "s3" }],
    ["the bucket, for a recording", bucket, { action: "s3:PutObject", resource: object }],
    [
      "the bucket, for its encryption",
      bucket,
      { action: "s3:GetEncryptionConfiguration", resource: bucketArn },
    ],
  ])("admit a role that they name: %s", (_, text, facts) => {
    expect(admitsRole(text, call(facts))).toBe("yes");
    const roleArn = "arn:aws:iam::222233334444:role/other";
    expect(admitsRole(text, call({ ...facts, roleArn }))).toBe("no");
    expect(admitsRole(text, call({ ...facts, organizationId: "o-stranger1234" }))).toBe("no");
  });

  test("admit agents to what is theirs alone", () => {
    const elsewhere = { action: "s3:PutObject", resource: `${bucketArn}/elsewhere/session.log` };
    expect(admitsRole(bucket, call(elsewhere))).toBe("no");
    expect(admitsRole(key, call({ action: "kms:GenerateDataKey" }))).toBe("no");
    expect(admitsRole(key, call({ action: "kms:Encrypt" }))).toBe("no");
    expect(admitsRole(bucket, call({ action: "s3:GetObject", resource: object }))).toBe("no");
  });
});

describe("policies of other shapes", () => {
  test("what S3 may decrypt is no admission to a session", () => {
    const viaS3 = {
      ...admitting,
      Condition: {
        ...admitting.Condition,
        StringEquals: { "kms:ViaService": "s3.us-east-1.amazonaws.com" },
      },
    };

    expect(admitsRole(policy(viaS3), call())).toBe("no");
    expect(admitsRole(policy(viaS3), call({ via: "s3" }))).toBe("yes");
  });

  test.each([
    ["an action in another case", { ...admitting, Action: "KMS:decrypt" }, "yes"],
    ["a wildcard among actions", { ...admitting, Action: ["kms:De*"] }, "yes"],
    ["every action", { ...admitting, Action: "*" }, "yes"],
    ["another action", { ...admitting, Action: "kms:Encrypt" }, "no"],
    [
      "all actions but some",
      { Effect: "Allow", NotAction: "kms:Encrypt", Principal: "*" },
      "unknown",
    ],
    ["everybody, without a condition", { ...admitting, Condition: {} }, "unknown"],
    [
      "a condition that is not judged",
      { ...admitting, Condition: { StringLike: { "aws:PrincipalArn": "*" } } },
      "unknown",
    ],
    [
      "the account of the role",
      { ...admitting, Principal: { AWS: "arn:aws:iam::222233334444:root" } },
      "unknown",
    ],
    ["another resource", { ...admitting, Resource: "arn:aws:kms:*:*:key/2" }, "no"],
    ["all resources but some", { ...admitting, NotResource: "arn:aws:kms:*:*:key/2" }, "unknown"],
    [
      "a resource by a variable",
      { ...admitting, Resource: "arn:${aws:PrincipalAccount}" },
      "unknown",
    ],
    ["another account", { ...admitting, Principal: { AWS: "111122223333" } }, "no"],
    ["a service", { ...admitting, Principal: { Service: "logs.amazonaws.com" } }, "no"],
    ["everybody but some", { Effect: "Allow", Action: "*", NotPrincipal: { AWS: "1" } }, "unknown"],
  ])("that allow %s", (_, statement, expected) => {
    expect(admitsRole(policy(statement), call())).toBe(expected);
  });

  test.each([
    ["the action", { Effect: "Deny", Principal: "*", Action: "kms:Decrypt" }, "unknown"],
    ["its service", { Effect: "Deny", Principal: "*", Action: "kms:*" }, "unknown"],
    ["all but some actions", { Effect: "Deny", Principal: "*", NotAction: "kms:List*" }, "unknown"],
    ["another action", { Effect: "Deny", Principal: "*", Action: "kms:Encrypt" }, "yes"],
    [
      "another resource",
      { Effect: "Deny", Principal: "*", Action: "*", Resource: "arn:aws:kms:*:*:key/2" },
      "yes",
    ],
    [
      "whoever comes without TLS",
      {
        Effect: "Deny",
        Principal: "*",
        Action: "kms:*",
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
      "yes",
    ],
  ])("that deny %s beside an admission", (_, statement, expected) => {
    expect(admitsRole(policy(admitting, statement), call())).toBe(expected);
  });

  test.each(["", "{}", "[]", "no JSON"])("that are none: %j", (text) => {
    expect(admitsRole(text, call())).toBe("unknown");
  });
});
