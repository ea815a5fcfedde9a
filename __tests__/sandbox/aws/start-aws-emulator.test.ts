import { join } from "node:path";

import { startAwsEmulator, type AwsEmulator } from "../../../sandbox/aws/start-aws-emulator";
import { findPython } from "../../../sandbox/find-python";
import { AwsAccount } from "./aws-account";

const root = join(__dirname, "..", "..", "..");

describe("startAwsEmulator", () => {
  let emulator: AwsEmulator;
  let account: AwsAccount;

  beforeAll(async () => {
    emulator = await startAwsEmulator({ python: findPython(root) });
    account = await AwsAccount.of(emulator.url, "222233334444");
  }, 60_000);

  afterAll(async () => {
    await emulator.close();
  });

  it("listens on the loopback interface", () => {
    expect(emulator.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it("keeps accounts apart", async () => {
    const other = await AwsAccount.of(emulator.url, "333344445555");
    const identity = { Action: "GetCallerIdentity", Version: "2011-06-15" };

    const answers = await Promise.all([
      account.query("sts", identity),
      other.query("sts", identity),
    ]);

    expect(answers.map(({ body }) => /<Account>(\d+)</.exec(body)?.[1])).toEqual([
      "222233334444",
      "333344445555",
    ]);
  });

  it("says at once what it does not emulate", async () => {
    const answer = await account.ssm("StartSession", { Target: "i-0123456789abcdef0" });

    expect(answer).toMatchObject({
      status: 501,
      json: {
        __type: "NotImplementedException",
        message: "Not emulated: The start_session action has not been implemented",
      },
    });
  });

  it("has AWS's own managed policies", async () => {
    const { status } = await account.query("iam", {
      Action: "GetPolicy",
      Version: "2010-05-08",
      PolicyArn: "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore",
    });

    expect(status).toBe(200);
  });

  it("ends when it is closed", async () => {
    const another = await startAwsEmulator({ python: findPython(root) });

    await another.close();

    expect(() => process.kill(another.pid, 0)).toThrow("ESRCH");
  }, 60_000);

  it("says when it cannot start", async () => {
    const started = startAwsEmulator({ python: join(root, "no-such-python") });

    await expect(started).rejects.toMatchObject({ code: "AWS_EMULATOR_FAILED" });
  });
});
