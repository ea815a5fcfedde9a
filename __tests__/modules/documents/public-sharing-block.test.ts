import { PublicSharingBlock } from "../../../modules/documents/public-sharing-block";
import { Synthesized } from "../../support/synthesized";

describe("PublicSharingBlock", () => {
  test.each([
    ["aws", "us-east-1"],
    ["aws-cn", "cn-north-1"],
  ] as const)("names the setting as the provider reads it back, in %s", (partition, region) => {
    const stack = Synthesized.of((scope) => {
      new PublicSharingBlock(scope, "block", { partition, accountId: "111122223333", region });
    });

    expect(stack.addresses()).toEqual(["aws_ssm_service_setting.block"]);
    expect(stack.at("aws_ssm_service_setting.block")).toEqual({
      setting_id: `arn:${partition}:ssm:${region}:111122223333:servicesetting/ssm/documents/console/public-sharing-permission`,
      setting_value: "Disable",
    });
  });
});
