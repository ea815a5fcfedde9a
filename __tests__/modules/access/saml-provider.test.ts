import { SamlProvider } from "../../../modules/access/saml-provider";
import { Synthesized } from "../../support/synthesized";

describe("SamlProvider", () => {
  test("takes the tile's metadata and tells its ARN as plain text", () => {
    let arn = "";

    const stack = Synthesized.of((scope) => {
      arn = new SamlProvider(scope, "saml-provider", {
        name: "bastionless-okta",
        metadata: "${okta_app_saml.tile.metadata}",
        accountId: "222233334444",
        partition: "aws-us-gov",
      }).samlProviderArn;
    });

    expect(arn).toBe("arn:aws-us-gov:iam::222233334444:saml-provider/bastionless-okta");
    expect(stack.addresses()).toEqual(["aws_iam_saml_provider.saml-provider"]);
    expect(stack.at("aws_iam_saml_provider.saml-provider")).toEqual({
      name: "bastionless-okta",
      saml_metadata_document: "${okta_app_saml.tile.metadata}",
    });
  });
});
