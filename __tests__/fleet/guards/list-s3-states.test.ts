import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { CreateBucketCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";

import { listS3States } from "../../../fleet/guards/list-s3-states";
import type { FoundState } from "../../../fleet/guards/found-state";
import { startAwsEmulator, type AwsEmulator } from "../../../sandbox/aws/start-aws-emulator";
import { findPython } from "../../../sandbox/find-python";

const managed = JSON.stringify({ version: 4, resources: [{ mode: "managed" }] });
const empty = JSON.stringify({ version: 4, resources: [] });
const backend = {
  type: "s3",
  bucket: "states",
  region: "us-east-1",
  key: "bastionless/111122223333/terraform.tfstate",
} as const;

describe("listS3States", () => {
  let emulator: AwsEmulator;
  let client: object;
  const folder = mkdtempSync(join(tmpdir(), "bastionless-s3-states-"));
  const callLog = join(folder, "calls.jsonl");

  beforeAll(async () => {
    emulator = await startAwsEmulator({
      python: findPython(join(__dirname, "../../..")),
      callLog,
    });
    const credentials = { accessKeyId: "sandbox", secretAccessKey: "not-a-secret" };
    client = { endpoint: emulator.url, credentials };
    const s3 = new S3Client({ ...client, region: "us-east-1" });
    await s3.send(new CreateBucketCommand({ Bucket: "states" }));
    const objects = {
      "bastionless/111122223333/terraform.tfstate": managed,
      "bastionless/222233334444/terraform.tfstate": managed,
      "bastionless/333344445555/terraform.tfstate": empty,
      "bastionless/444455556666/terraform.tfstate.tflock": "{}",
      "bastionless/555566667777/terraform.tfstate": managed,
      "bastionless/notes/terraform.tfstate": managed,
      "888899990000/terraform.tfstate": managed,
      "torn/666677778888/terraform.tfstate": "torn",
    };
    for (const [Key, Body] of Object.entries(objects)) {
      await s3.send(new PutObjectCommand({ Bucket: "states", Key, Body }));
    }
    s3.destroy();
  }, 60_000);

  afterAll(async () => {
    await emulator.close();
    rmSync(folder, { recursive: true });
  });

  async function list(
    key: string,
    except: readonly string[] = ["111122223333"],
    bucket = "states",
  ): Promise<readonly FoundState[]> {
    return listS3States({
      backend: { ...backend, bucket, key },
      accountId: "111122223333",
      except: new Set(except),
      pageSize: 2,
      client,
    });
  }

  it("finds the accounts with resources, page after page", async () => {
    expect(await list(backend.key)).toEqual([
      {
        accountId: "222233334444",
        place: "s3://states/bastionless/222233334444/terraform.tfstate",
      },
      {
        accountId: "555566667777",
        place: "s3://states/bastionless/555566667777/terraform.tfstate",
      },
    ]);
  });

  it("finds them in a bucket without a prefix", async () => {
    expect(await list("111122223333/terraform.tfstate")).toEqual([
      { accountId: "888899990000", place: "s3://states/888899990000/terraform.tfstate" },
    ]);
  });

  it("refuses a state that it cannot read", async () => {
    await expect(list("torn/111122223333/terraform.tfstate")).rejects.toThrow(
      "STATE_UNREADABLE: The state in s3://states/torn/666677778888/terraform.tfstate belongs to no",
    );
  });

  it("refuses a bucket that it cannot list", async () => {
    await expect(list(backend.key, [], "elsewhere")).rejects.toThrow(
      "STATES_NOT_LISTED: The states in s3://elsewhere/bastionless/ cannot be listed and read " +
        "(NoSuchBucket: The specified bucket does not exist). Allow s3:ListBucket and s3:GetObject " +
        "there: an account whose file was deleted is found so.",
    );
  });

  it("assumes the backend's role with the credentials of the environment", async () => {
    const variables = {
      AWS_ENDPOINT_URL: emulator.url,
      AWS_ACCESS_KEY_ID: "sandbox",
      AWS_SECRET_ACCESS_KEY: "not-a-secret",
    };
    const before = { ...process.env };
    Object.assign(process.env, variables);
    try {
      const roleArn = "arn:aws:iam::999988887777:role/states";
      const found = await listS3States({
        backend: { ...backend, roleArn },
        accountId: "111122223333",
        except: new Set(),
      });

      expect(found.map(({ accountId }) => accountId)).toEqual([
        "111122223333",
        "222233334444",
        "555566667777",
      ]);
    } finally {
      process.env = before;
    }
    const calls = readFileSync(callLog, "utf8").trim().split("\n");
    const { account } = JSON.parse(calls.at(-1) ?? "") as { account: string };
    expect(account).toBe("999988887777");
  }, 60_000);
});
