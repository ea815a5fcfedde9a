import { join } from "node:path";

import { startAwsEmulator, type AwsEmulator } from "../../../sandbox/aws/start-aws-emulator";
import { findPython } from "../../../sandbox/find-python";
import { AwsAccount } from "./aws-account";

const SettingId = "/ssm/documents/console/public-sharing-permission";

describe("service settings", () => {
  let emulator: AwsEmulator;
  let account: AwsAccount;

  beforeAll(async () => {
    emulator = await startAwsEmulator({ python: findPython(join(__dirname, "..", "..", "..")) });
    account = await AwsAccount.of(emulator.url, "222233334444");
  }, 60_000);

  afterAll(async () => {
    await emulator.close();
  });

  const asNew = {
    ServiceSetting: {
      SettingId,
      SettingValue: "Enable",
      LastModifiedDate: 0,
      LastModifiedUser: "System",
      ARN: `arn:aws:ssm:us-east-1:222233334444:servicesetting${SettingId}`,
      Status: "Default",
    },
  };

  it("GIVEN a new account WHEN a setting is changed and reset THEN it has AWS's default again", async () => {
    expect((await account.ssm("GetServiceSetting", { SettingId })).json).toEqual(asNew);

    await account.ssm("UpdateServiceSetting", { SettingId, SettingValue: "Disable" });
    expect((await account.ssm("GetServiceSetting", { SettingId })).json).toMatchObject({
      ServiceSetting: { SettingId, SettingValue: "Disable", Status: "Customized" },
    });

    expect((await account.ssm("ResetServiceSetting", { SettingId })).json).toEqual(asNew);
    expect((await account.ssm("GetServiceSetting", { SettingId })).json).toEqual(asNew);
  });

  it("knows a setting by its ARN too", async () => {
    const { ARN } = asNew.ServiceSetting;

    const { json } = await account.ssm("GetServiceSetting", { SettingId: ARN });

    expect(json).toMatchObject({ ServiceSetting: { SettingId, ARN } });
  });

  it("keeps the settings of accounts apart", async () => {
    const other = await AwsAccount.of(emulator.url, "333344445555");
    await other.ssm("UpdateServiceSetting", { SettingId, SettingValue: "Disable" });

    const { json } = await account.ssm("GetServiceSetting", { SettingId });

    expect(json).toMatchObject({ ServiceSetting: { SettingValue: "Enable" } });
  });

  it("does not know a setting that AWS does not have", async () => {
    const answer = await account.ssm("GetServiceSetting", { SettingId: "/ssm/no/such" });

    expect(answer).toMatchObject({ status: 400, json: { __type: "ServiceSettingNotFound" } });
  });
});
