import { CreateAliasCommand, CreateKeyCommand, KMSClient } from "@aws-sdk/client-kms";
import {
  CreateAccountCommand,
  CreateOrganizationCommand,
  OrganizationsClient,
} from "@aws-sdk/client-organizations";
import {
  CreateBucketCommand,
  PutBucketEncryptionCommand,
  PutBucketPolicyCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import {
  CreateDocumentCommand,
  ModifyDocumentPermissionCommand,
  SSMClient,
} from "@aws-sdk/client-ssm";

import type { AwsAccount } from "../../inventory/aws/aws-account";
import { openAwsAccount } from "../../inventory/aws/open-aws-account";
import { listOrganizationAccounts } from "../../inventory/list-organization-accounts";
import { readHubSessions } from "../../inventory/sessions/read-hub-sessions";
import { EmulatedAws } from "../support/emulated-aws";
import { known } from "../support/inventory-of";

const minute = 60_000;
const region = "us-east-1";
const hubId = "111122223333";
const signal = new AbortController().signal;

describe("what sessions depend on", () => {
  let aws: EmulatedAws;
  let hub: AwsAccount;

  beforeAll(async () => {
    aws = await EmulatedAws.start();
    hub = openAwsAccount({
      accountId: hubId,
      roleArn: `arn:aws:iam::${hubId}:role/terraform-read-only`,
      homeRegion: region,
    });
  }, minute);

  afterAll(async () => {
    hub.close();
    await aws.close();
  });

  test("in the hub is read: documents with every share, the key behind its alias, the bucket", async () => {
    const ssm = new SSMClient(await aws.clientConfig(hubId));
    const kms = new KMSClient(await aws.clientConfig(hubId));
    const s3 = new S3Client({ ...(await aws.clientConfig(hubId)), forcePathStyle: true });
    await ssm.send(
      new CreateDocumentCommand({
        Name: "bastionless-c1-shell",
        Content: '{"schemaVersion":"1.0"}',
        DocumentType: "Session",
      }),
    );
    const shares = Array.from({ length: 210 }, (_, index) => String(300_000_000_000 + index));
    for (let start = 0; start < shares.length; start += 20) {
      await ssm.send(
        new ModifyDocumentPermissionCommand({
          Name: "bastionless-c1-shell",
          PermissionType: "Share",
          AccountIdsToAdd: shares.slice(start, start + 20),
        }),
      );
    }
    const { KeyMetadata } = await kms.send(new CreateKeyCommand({ Policy: '{"Statement":[]}' }));
    await kms.send(
      new CreateAliasCommand({ AliasName: "alias/session", TargetKeyId: KeyMetadata?.KeyId }),
    );
    const Bucket = "example-logs";
    await s3.send(new CreateBucketCommand({ Bucket }));
    await s3.send(
      new PutBucketEncryptionCommand({
        Bucket,
        ServerSideEncryptionConfiguration: {
          Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "AES256" } }],
        },
      }),
    );
    await s3.send(new PutBucketPolicyCommand({ Bucket, Policy: '{"Statement":[]}' }));
    for (const client of [ssm, kms, s3]) client.destroy();

    const names = {
      region,
      documentNames: ["bastionless-c1-shell", "bastionless-c1-ssh"],
      sessionKeyAliasName: "alias/session",
      logBucketName: Bucket,
    };
    const facts = await readHubSessions(hub, names, { signal });

    expect([...facts.documents]).toEqual([
      [
        "bastionless-c1-shell",
        known({ exists: true, content: '{"schemaVersion":"1.0"}', sharedWith: known(shares) }),
      ],
      ["bastionless-c1-ssh", known({ exists: false })],
    ]);
    expect(facts.sessionKey).toEqual(
      known({
        exists: true,
        arn: KeyMetadata?.Arn,
        state: "Enabled",
        policy: '{"Statement":[]}',
      }),
    );
    expect(facts.logBucket).toEqual(
      known({ exists: true, algorithm: "AES256", policy: '{"Statement":[]}' }),
    );
  });

  test("and is not there, is said so, and not that it could not be read", async () => {
    const names = {
      region: "eu-west-1",
      documentNames: [],
      sessionKeyAliasName: "alias/nothing",
      logBucketName: "example-nothing",
    };

    const facts = await readHubSessions(hub, names, { signal });

    expect([facts.sessionKey, facts.logBucket]).toEqual([
      known({ exists: false }),
      known({ exists: false }),
    ]);
  });

  test(
    "accounts of AWS Organizations are listed to the end; a refusal says what to do",
    async () => {
      process.env["AWS_ENDPOINT_URL"] = "http://127.0.0.1:9";
      await expect(listOrganizationAccounts(region, { signal })).rejects.toThrow(
        /^AWS Organizations does not list its accounts \(.+\)\. Expected credentials .+ leave out --organization/,
      );
      process.env["AWS_ENDPOINT_URL"] = aws.awsEndpoint;
      const organizations = new OrganizationsClient({ region });
      await organizations.send(new CreateOrganizationCommand({}));
      for (let index = 0; index < 4; index++) {
        const [AccountName, Email] = [`team-${index}`, `team-${index}@example.com`];
        await organizations.send(new CreateAccountCommand({ AccountName, Email }));
      }
      organizations.destroy();

      const accounts = await listOrganizationAccounts(region, { signal, pageSize: 2 });

      // The management account is one of them.
      expect(accounts).toHaveLength(5);
      expect(accounts.map(({ name }) => name)).toContain("team-3");
    },
    minute,
  );
});
