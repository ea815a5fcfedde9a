import { TerraformOutput } from "cdktf";

import { amazonAwsSettings } from "../../../modules/okta/amazon-aws-settings";
import { Tile, type TileProps } from "../../../modules/okta/tile";
import { Synthesized } from "../../support/synthesized";

const shared: TileProps = {
  label: "AWS payments-production",
  roleNames: ["ec2-session"],
  rolePath: "/bastionless/access/",
  samlProviderName: "bastionless-okta",
  partition: "aws",
  sessionDuration: 3600,
  authenticationPolicyId: "rst1",
};
const props: TileProps = { ...shared, accountId: "222233334444" };

const synthesize = (change: Partial<TileProps> = {}): Synthesized =>
  Synthesized.of((stack) => {
    new Tile(stack, "tile", { ...props, ...change });
  });

describe("Tile", () => {
  test("is the app amazon_aws with the given door, open to nobody who is not assigned", () => {
    const stack = synthesize();

    expect(stack.addresses()).toEqual(["okta_app_saml.tile"]);
    expect(stack.at("okta_app_saml.tile")).toEqual({
      preconfigured_app: "amazon_aws",
      label: "AWS payments-production",
      app_settings_json:
        '{"appFilter":"okta","awsEnvironmentType":"aws.amazon",' +
        '"groupFilter":"^aws_(?{{accountid}}222233334444)_(?{{role}}ec2-session)$",' +
        '"joinAllRoles":false,"loginURL":"https://console.aws.amazon.com/ec2/home",' +
        '"roleValuePattern":"arn:aws:iam::$${accountid}:saml-provider/bastionless-okta,' +
        'arn:aws:iam::$${accountid}:role/bastionless/access/$${role}",' +
        '"sessionDuration":3600,"useGroupMapping":true}',
      user_name_template: "$${source.login}",
      implicit_assignment: false,
      authentication_policy: "rst1",
    });
  });

  test("writes the settings of a shared tile as JSON, its backslash once", () => {
    const stack = Synthesized.of((scope) => {
      new Tile(scope, "tile", shared);
    });

    const text = String(stack.at("okta_app_saml.tile")["app_settings_json"]);
    expect(JSON.parse(text.split("$${").join("${"))).toEqual(amazonAwsSettings(shared));
  });

  test("leaves the door to the Okta organization's default where that was chosen", () => {
    expect(synthesize({ authenticationPolicyId: undefined }).at("okta_app_saml.tile")).toEqual({
      ...omit(synthesize().at("okta_app_saml.tile"), "authentication_policy"),
    });
  });

  test("tells what account graphs and clients need, as references", () => {
    const stack = Synthesized.of((scope) => {
      const { appId, metadata, embedUrl } = new Tile(scope, "tile", props);
      new TerraformOutput(scope, "told", { value: { appId, metadata, embedUrl } });
    });

    expect(stack.json["output"]).toEqual({
      told: {
        value: {
          appId: "${okta_app_saml.tile.id}",
          metadata: "${okta_app_saml.tile.metadata}",
          embedUrl: "${okta_app_saml.tile.embed_url}",
        },
      },
    });
  });
});

function omit(body: Readonly<Record<string, unknown>>, key: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([name]) => name !== key));
}
