import { instanceRolePolicy } from "../../../modules/hosts/instance-role-policy";
import { logBucketPolicy } from "../../../modules/logging/log-bucket-policy";
import type { PolicyDocument } from "../../../modules/policy-document";
import { simulate } from "../../support/simulate";

const account = "222233334444";
const hub = "111122223333";
const bucket = "bastionless-logs-111122223333-us-east-1";
const bucketArn = `arn:aws:s3:::${bucket}`;
const recordingArn = `${bucketArn}/sessions/jane@example.com-0a1b2c3d.log`;

const bucketPolicy = logBucketPolicy({
  partition: "aws",
  organizationId: "o-exampleorg1",
  name: bucket,
  keyPrefix: "sessions",
  agentArnPatterns: [
    "arn:aws:iam::*:role/bastionless/instance/*",
    `arn:aws:iam::${account}:role/web-*`,
  ],
});

const instancePolicy = instanceRolePolicy({
  partition: "aws",
  accountId: account,
  hubAccountId: hub,
  regions: [
    {
      name: "us-east-1",
      sessionKeyAliasName: "alias/bastionless-session",
      logBucketName: bucket,
      logKeyPrefix: "sessions",
      logGroup: { name: "/bastionless/sessions" },
      accountKey: { aliasName: "alias/bastionless-account" },
    },
  ],
});

const s3Everything: PolicyDocument = {
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action: "s3:*", Resource: "*" }],
};

const openBucket: PolicyDocument = {
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Allow",
      Principal: { AWS: "*" },
      Action: "s3:*",
      Resource: ["arn:aws:s3:::*"],
    },
  ],
};

const instanceRoleArn = `arn:aws:iam::${account}:role/bastionless/instance/web`;

interface Question {
  readonly roleArn?: string;
  readonly organizationId?: string;
  readonly secureTransport?: "true" | "false";
  readonly bucketOwner?: string;
  readonly identityPolicy?: PolicyDocument;
  readonly resourcePolicy?: PolicyDocument;
}

/** By default an instance asks, with the instance role's own policy, over TLS. */
function ask(
  action: string,
  resource: string,
  {
    roleArn = instanceRoleArn,
    organizationId = "o-exampleorg1",
    secureTransport = "true",
    bucketOwner = hub,
    identityPolicy = instancePolicy,
    resourcePolicy = bucketPolicy,
  }: Question = {},
): Promise<"Allowed" | "Denied"> {
  const [, , , , accountId = ""] = roleArn.split(":");
  return simulate({
    principal: `arn:aws:sts::${accountId}:assumed-role/${roleArn.split("/").at(-1) ?? ""}/name`,
    action,
    resource,
    resourceAccountId: bucketOwner,
    context: {
      "aws:PrincipalArn": roleArn,
      "aws:PrincipalOrgID": organizationId,
      "aws:SecureTransport": secureTransport,
      "s3:ResourceAccount": bucketOwner,
    },
    identityPolicies: [identityPolicy],
    resourcePolicy,
  });
}

describe("an instance", () => {
  test.each([
    ["s3:PutObject", recordingArn],
    ["s3:PutObjectAcl", recordingArn],
    ["s3:GetEncryptionConfiguration", bucketArn],
  ])("may call %s on %s", async (action, resource) => {
    expect(await ask(action, resource)).toBe("Allowed");
  });

  test.each([
    ["s3:PutObject", `${bucketArn}/elsewhere.log`],
    ["s3:PutObject", `${bucketArn}/sessions-2/recording.log`],
    ["s3:PutObject", "arn:aws:s3:::bastionless-logs-111122223333-eu-west-1/sessions/a.log"],
    ["s3:GetObject", recordingArn],
    ["s3:GetObjectVersion", recordingArn],
    ["s3:DeleteObject", recordingArn],
    ["s3:DeleteObjectVersion", recordingArn],
    ["s3:PutObjectRetention", recordingArn],
    ["s3:PutObjectLegalHold", recordingArn],
    ["s3:BypassGovernanceRetention", recordingArn],
    ["s3:ListBucket", bucketArn],
    ["s3:ListBucketVersions", bucketArn],
    ["s3:PutBucketPolicy", bucketArn],
    ["s3:PutBucketVersioning", bucketArn],
    ["s3:PutBucketObjectLockConfiguration", bucketArn],
    ["s3:PutLifecycleConfiguration", bucketArn],
    ["s3:PutEncryptionConfiguration", bucketArn],
    ["s3:DeleteBucket", bucketArn],
  ])("may not call %s on %s: each side refuses by itself", async (action, resource) => {
    expect({
      both: await ask(action, resource),
      bucket: await ask(action, resource, { identityPolicy: s3Everything }),
      role: await ask(action, resource, { resourcePolicy: openBucket }),
    }).toEqual({ both: "Denied", bucket: "Denied", role: "Denied" });
  });

  test("may put a recording over TLS only", async () => {
    expect(await ask("s3:PutObject", recordingArn, { secureTransport: "false" })).toBe("Denied");
  });

  test("gives nothing to a stranger's bucket of the same name", async () => {
    const stranger = { bucketOwner: "555566667777", resourcePolicy: openBucket };

    expect({
      put: await ask("s3:PutObject", recordingArn, stranger),
      read: await ask("s3:GetEncryptionConfiguration", bucketArn, stranger),
    }).toEqual({ put: "Denied", read: "Denied" });
  });
});

describe("the log bucket's policy", () => {
  test.each<[string, Question, "Allowed" | "Denied"]>([
    ["an adopted role", { roleArn: `arn:aws:iam::${account}:role/web-server` }, "Allowed"],
    ["that name in another account", { roleArn: "arn:aws:iam::555566667777:role/web-1" }, "Denied"],
    [
      "an access role",
      { roleArn: `arn:aws:iam::${account}:role/bastionless/access/ec2-session` },
      "Denied",
    ],
    ["another role", { roleArn: `arn:aws:iam::${account}:role/developer` }, "Denied"],
    ["an instance of another organization", { organizationId: "o-stranger001" }, "Denied"],
  ])("meets %s, whose own policies allow everything", async (_, caller, expected) => {
    const question = { ...caller, identityPolicy: s3Everything };

    expect({
      put: await ask("s3:PutObject", recordingArn, question),
      readEncryption: await ask("s3:GetEncryptionConfiguration", bucketArn, question),
      read: await ask("s3:GetObject", recordingArn, question),
    }).toEqual({ put: expected, readEncryption: expected, read: "Denied" });
  });
});
