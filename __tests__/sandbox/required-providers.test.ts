import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { OktaProvider } from "@cdktf/provider-okta/lib/provider";
import { Testing, TerraformStack } from "cdktf";

import { requiredProviders } from "../../sandbox/required-providers";

describe("requiredProviders", () => {
  it("are the versions that synthesized stacks require", () => {
    const stack = new TerraformStack(Testing.app(), "stack");
    new AwsProvider(stack, "aws", {});
    new OktaProvider(stack, "okta", {});

    expect(JSON.parse(Testing.synth(stack))).toMatchObject({
      terraform: {
        required_providers: {
          aws: { version: requiredProviders.aws.version },
          okta: { version: requiredProviders.okta.version },
        },
      },
    });
  });
});
