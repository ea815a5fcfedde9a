import { TerraformOutput } from "cdktf";

import { SharedTileLookup } from "../../../modules/okta/shared-tile-lookup";
import { Synthesized } from "../../support/synthesized";

describe("SharedTileLookup", () => {
  test("finds the hub's tile by its exact label, an AWS tile and no other app", () => {
    const stack = Synthesized.of((scope) => {
      const tile = new SharedTileLookup(scope, "tile", { label: "AWS bastionless" });
      const { appId, metadata, embedUrl } = tile;
      new TerraformOutput(scope, "told", { value: { appId, metadata, embedUrl } });
    });

    expect(stack.json["output"]).toEqual({
      told: {
        value: {
          appId: "${data.okta_app_saml.tile.id}",
          metadata: "${data.okta_app_metadata_saml.tile_metadata.metadata}",
          embedUrl: "${jsondecode(data.okta_app_saml.tile.links).appLinks.0.href}",
        },
      },
    });
    expect(stack.addresses()).toEqual([
      "data.okta_app_metadata_saml.tile_metadata",
      "data.okta_app_saml.tile",
    ]);
    expect(stack.at("data.okta_app_saml.tile")).toEqual({
      label: "AWS bastionless",
      lifecycle: {
        postcondition: [
          {
            condition: '${self.label == "AWS bastionless"}',
            error_message:
              'Okta has no app labelled exactly "AWS bastionless". Apply the hub first: it makes the shared tile.',
          },
          {
            condition: '${self.name == "amazon_aws"}',
            error_message:
              'The Okta app "AWS bastionless" is no AWS tile, so it is not the hub\'s. Rename it, or namePrefix.',
          },
        ],
      },
    });
    expect(stack.at("data.okta_app_metadata_saml.tile_metadata")).toEqual({
      app_id: "${data.okta_app_saml.tile.id}",
      key_id: "${data.okta_app_saml.tile.key_id}",
    });
  });
});
