import { clientPrerequisitesPolicy } from "../../../modules/access/client-prerequisites-policy";
import { instanceRolePolicy } from "../../../modules/hosts/instance-role-policy";
import { sessionKeyPolicy } from "../../../modules/logging/session-key-policy";
import type { PolicyDocument } from "../../../modules/policy-document";
import { simulate } from "../../support/simulate";

const account = "222233334444";
const hub = "111122223333";
const bucket = "bastionless-logs-111122223333-us-east-1";
const keyArn = `arn:aws:kms:us-east-1:${hub}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;

const keyPolicy = sessionKeyPolicy({
  partition: "aws",
  accountId: hub,
  region: "us-east-1",
  organizationId: "o-exampleorg1",
  clientArnPatterns: ["arn:aws:iam::*:role/bastionless/access/*"],
  agentArnPatterns: [
    "arn:aws:iam::*:role/bastionless/instance/*",
    `arn:aws:iam::${account}:role/web-*`,
  ],
  logBucket: { name: bucket, keyPrefix: "sessions" },
});

const region = {
  name: "us-east-1",
  sessionKeyAliasName: "alias/bastionless-session",
  logBucketName: bucket,
  logKeyPrefix: "sessions",
  logGroup: { name: "/bastionless/sessions" },
  accountKey: { aliasName: "alias/bastionless-account" },
};
const ids = { partition: "aws", accountId: account, hubAccountId: hub, regions: [region] } as const;

const allow = (Action: string): PolicyDocument => ({
  Version: "2012-10-17",
  Statement: [{ Effect: "Allow", Action, Resource: "*" }],
});

/** A role, by its ARN, and the organization of its account. */
interface Caller {
  readonly roleArn: string;
  readonly organizationId?: string;
}

const accessRole = { roleArn: `arn:aws:iam::${account}:role/bastionless/access/ec2-session` };
const instanceRole = { roleArn: `arn:aws:iam::${account}:role/bastionless/instance/web` };
const adoptedRole = { roleArn: `arn:aws:iam::${account}:role/web-server` };

type Context = Readonly<Record<string, string>>;

const inSession = { "kms:EncryptionContext:aws:ssm:SessionId": "jane@example.com-0a1b2c3d" };
const viaS3 = (resource: string, service = "s3.us-east-1.amazonaws.com"): Context => ({
  "kms:ViaService": service,
  "kms:EncryptionContext:aws:s3:arn": `arn:aws:s3:::${resource}`,
});

interface Question {
  readonly identityPolicy?: PolicyDocument;
  readonly resourcePolicy?: PolicyDocument;
  readonly resource?: string;
  readonly aliases?: string[];
}

/** By default the role's own policies allow everything: the key's policy alone decides. */
function ask(
  { roleArn, organizationId = "o-exampleorg1" }: Caller,
  action: string,
  context: Context,
  {
    identityPolicy = allow("kms:*"),
    resourcePolicy = keyPolicy,
    resource = keyArn,
    aliases = ["alias/bastionless-session"],
  }: Question = {},
): Promise<"Allowed" | "Denied"> {
  const [, , , , accountId = ""] = roleArn.split(":");
  return simulate({
    principal: `arn:aws:sts::${accountId}:assumed-role/${roleArn.split("/").at(-1) ?? ""}/name`,
    action,
    resource,
    context: {
      "aws:PrincipalArn": roleArn,
      "aws:PrincipalOrgID": organizationId,
      "kms:ResourceAliases": aliases,
      ...context,
    },
    identityPolicies: [identityPolicy],
    resourcePolicy,
  });
}

describe("the session key's policy", () => {
  test.each([
    ["a client", accessRole, { encrypt: "Allowed", decrypt: "Denied" }],
    ["an agent", instanceRole, { encrypt: "Denied", decrypt: "Allowed" }],
    ["the agent of an adopted role", adoptedRole, { encrypt: "Denied", decrypt: "Allowed" }],
  ])(
    "lets %s do its half of a session, and nothing outside of one",
    async (_, caller, expected) => {
      expect({
        encrypt: await ask(caller, "kms:GenerateDataKey", inSession),
        decrypt: await ask(caller, "kms:Decrypt", inSession),
        encryptOutside: await ask(caller, "kms:GenerateDataKey", {}),
        decryptOutside: await ask(caller, "kms:Decrypt", {}),
        decryptInstanceOnly: await ask(caller, "kms:Decrypt", {
          "kms:EncryptionContext:aws:ssm:TargetId": "i-0123456789abcdef0",
        }),
      }).toEqual({
        ...expected,
        encryptOutside: "Denied",
        decryptOutside: "Denied",
        decryptInstanceOnly: "Denied",
      });
    },
  );

  test.each<[string, Caller]>([
    ["another role of the organization", { roleArn: `arn:aws:iam::${account}:role/developer` }],
    [
      "a role whose name looks like the path",
      { roleArn: `arn:aws:iam::${account}:role/x/bastionless/access/ec2-session` },
    ],
    [
      "an adopted role's name in another account",
      { roleArn: "arn:aws:iam::555566667777:role/web-server" },
    ],
    ["an access role of another organization", { ...accessRole, organizationId: "o-stranger001" }],
    ["an agent of another organization", { ...instanceRole, organizationId: "o-stranger001" }],
  ])("does not know %s, whatever that one's own policies allow", async (_, caller) => {
    expect({
      encrypt: await ask(caller, "kms:GenerateDataKey", inSession),
      decrypt: await ask(caller, "kms:Decrypt", inSession),
      recording: await ask(caller, "kms:GenerateDataKey", viaS3(bucket)),
    }).toEqual({ encrypt: "Denied", decrypt: "Denied", recording: "Denied" });
  });

  test.each([
    ["the log bucket", viaS3(bucket), "Allowed"],
    ["a recording in it", viaS3(`${bucket}/sessions/jane-0a1b2c3d.log`), "Allowed"],
    ["another object in it", viaS3(`${bucket}/other/file`), "Denied"],
    ["another bucket", viaS3("somebody-elses"), "Denied"],
    ["S3 of another region", viaS3(bucket, "s3.eu-west-1.amazonaws.com"), "Denied"],
    ["another service", viaS3(bucket, "ec2.us-east-1.amazonaws.com"), "Denied"],
    ["nobody: the agent calls itself", { "kms:EncryptionContext:aws:s3:arn": bucket }, "Denied"],
  ])("serves an agent's recordings by way of %s: %j is %s", async (_, context, expected) => {
    expect({
      encrypt: await ask(instanceRole, "kms:GenerateDataKey", context),
      decryptParts: await ask(instanceRole, "kms:Decrypt", context),
    }).toEqual({ encrypt: expected, decryptParts: expected });
  });

  test("lets no client into recordings", async () => {
    expect({
      encrypt: await ask(accessRole, "kms:GenerateDataKey", viaS3(bucket)),
      decrypt: await ask(accessRole, "kms:Decrypt", viaS3(bucket)),
    }).toEqual({ encrypt: "Denied", decrypt: "Denied" });
  });

  test.each([
    "kms:Encrypt",
    "kms:ReEncryptFrom",
    "kms:ReEncryptTo",
    "kms:GenerateDataKeyWithoutPlaintext",
    "kms:CreateGrant",
    "kms:DescribeKey",
    "kms:DisableKey",
    "kms:PutKeyPolicy",
    "kms:ScheduleKeyDeletion",
  ])("lets neither client nor agent call %s", async (action) => {
    const everyContext = { ...inSession, ...viaS3(bucket) };

    expect({
      client: await ask(accessRole, action, everyContext),
      agent: await ask(instanceRole, action, everyContext),
    }).toEqual({ client: "Denied", agent: "Denied" });
  });

  test("leaves the hub account's own roles to that account's policies", async () => {
    const auditor = { roleArn: `arn:aws:iam::${hub}:role/auditor` };
    const recording = viaS3(`${bucket}/sessions/jane-0a1b2c3d.log`);

    expect({
      allowedThere: await ask(auditor, "kms:Decrypt", recording, {
        identityPolicy: allow("kms:Decrypt"),
      }),
      notAllowedThere: await ask(auditor, "kms:Decrypt", recording, {
        identityPolicy: allow("s3:GetObject"),
      }),
    }).toEqual({ allowedThere: "Allowed", notAllowedThere: "Denied" });
  });
});

describe("a session", () => {
  const client = { identityPolicy: clientPrerequisitesPolicy(ids) };
  const agent = { identityPolicy: instanceRolePolicy(ids) };

  test("is encrypted by the client and decrypted by the agent, with their own policies", async () => {
    expect({
      clientEncrypts: await ask(accessRole, "kms:GenerateDataKey", inSession, client),
      clientDecrypts: await ask(accessRole, "kms:Decrypt", inSession, client),
      clientOutside: await ask(accessRole, "kms:GenerateDataKey", {}, client),
      agentDecrypts: await ask(instanceRole, "kms:Decrypt", inSession, agent),
      agentEncrypts: await ask(instanceRole, "kms:GenerateDataKey", inSession, agent),
      agentOutside: await ask(instanceRole, "kms:Decrypt", {}, agent),
      agentRecords: await ask(instanceRole, "kms:GenerateDataKey", viaS3(bucket), agent),
    }).toEqual({
      clientEncrypts: "Allowed",
      clientDecrypts: "Denied",
      clientOutside: "Denied",
      agentDecrypts: "Allowed",
      agentEncrypts: "Denied",
      agentOutside: "Denied",
      agentRecords: "Allowed",
    });
  });

  test("needs the instance role's half too, which knows the hub's key of the region only", async () => {
    const openKey: PolicyDocument = {
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: { AWS: "*" }, Action: "kms:*", Resource: "*" }],
    };
    const question = { ...agent, resourcePolicy: openKey };
    const decrypt = (change: Question): Promise<string> =>
      ask(instanceRole, "kms:Decrypt", inSession, { ...question, ...change });

    expect({
      sessionKey: await decrypt({}),
      otherKeyOfTheHub: await decrypt({ aliases: ["alias/other"] }),
      keyWithoutAlias: await decrypt({ aliases: [] }),
      otherRegion: await decrypt({ resource: keyArn.replace("us-east-1", "eu-west-1") }),
      otherAccount: await decrypt({ resource: keyArn.replace(hub, "555566667777") }),
      withoutSession: await ask(instanceRole, "kms:Decrypt", {}, question),
    }).toEqual({
      sessionKey: "Allowed",
      otherKeyOfTheHub: "Denied",
      keyWithoutAlias: "Denied",
      otherRegion: "Denied",
      otherAccount: "Denied",
      withoutSession: "Denied",
    });
  });
});
