import { findPython } from "../../../sandbox/find-python";
import { startAwsEmulator, type AwsEmulator } from "../../../sandbox/aws/start-aws-emulator";
import { AwsAccount, type AwsAnswer } from "./aws-account";

describe("trust policies of the AWS emulator", () => {
  let emulator: AwsEmulator;

  beforeAll(async () => {
    emulator = await startAwsEmulator({ python: findPython(`${__dirname}/../../..`) });
  }, 60_000);

  afterAll(async () => {
    await emulator.close();
  });

  async function assume(accountId: string): Promise<AwsAnswer> {
    const somebody = await AwsAccount.of(emulator.url, "111122223333");
    return somebody.query("sts", {
      Action: "AssumeRole",
      Version: "2011-06-15",
      RoleArn: `arn:aws:iam::${accountId}:role/terraform-read-only`,
      RoleSessionName: "terraform",
    });
  }

  async function makeRole(accountId: string, effect: "Allow" | "Deny"): Promise<void> {
    const account = await AwsAccount.of(emulator.url, accountId);
    const { status } = await account.query("iam", {
      Action: "CreateRole",
      Version: "2010-05-08",
      RoleName: "terraform-read-only",
      AssumeRolePolicyDocument: JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: effect, Principal: "*", Action: "sts:AssumeRole" }],
      }),
    });
    expect(status).toBe(200);
  }

  test("a role that does not exist can be assumed, as moto has it", async () => {
    expect((await assume("222233334444")).status).toBe(200);
  });

  test("a role that trusts can be assumed", async () => {
    await makeRole("333344445555", "Allow");

    expect((await assume("333344445555")).status).toBe(200);
  });

  test("a role whose trust policy denies it to everybody can not", async () => {
    await makeRole("444455556666", "Deny");

    const { status, body } = await assume("444455556666");

    expect(status).toBe(403);
    expect(body).toContain("<Code>AccessDenied</Code>");
    expect(body).toContain(
      "is not authorized to perform: sts:AssumeRole on resource: " +
        "arn:aws:iam::444455556666:role/terraform-read-only",
    );
  });
});
