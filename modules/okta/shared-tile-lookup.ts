import { DataOktaAppMetadataSaml } from "@cdktf/provider-okta/lib/data-okta-app-metadata-saml";
import { DataOktaAppSaml } from "@cdktf/provider-okta/lib/data-okta-app-saml";
import { Fn } from "cdktf";
import { Construct } from "constructs";

import { exactMatch } from "./exact-match";

export interface SharedTileLookupProps {
  readonly label: string;
}

/**
 * The hub's shared `Tile`, found from an account's graph by its exact label.
 *
 * Okta searches labels by their beginning and the provider reads the first hit only, so no other app
 * may have a label that begins with this one.
 */
export class SharedTileLookup extends Construct {
  readonly appId: string;
  /** XML of the tile's identity provider, for `SamlProvider`. */
  readonly metadata: string;
  /** Where command-line clients sign in. */
  readonly embedUrl: string;

  constructor(scope: Construct, id: string, props: SharedTileLookupProps) {
    super(scope, id);

    const app = new DataOktaAppSaml(this, "resource", {
      label: props.label,
      lifecycle: {
        postcondition: [
          {
            condition: exactMatch("label", props.label),
            errorMessage: `Okta has no app labelled exactly "${props.label}". Apply the hub first: it makes the shared tile.`,
          },
          {
            condition: exactMatch("name", "amazon_aws"),
            errorMessage: `The Okta app "${props.label}" is no AWS tile, so it is not the hub's. Rename it, or namePrefix.`,
          },
        ],
      },
    });
    const metadata = new DataOktaAppMetadataSaml(this, "metadata", {
      appId: app.id,
      keyId: app.keyId,
    });

    this.appId = app.id;
    this.metadata = metadata.metadata;
    this.embedUrl = Fn.lookupNested(Fn.jsondecode(app.links), ["appLinks", 0, "href"]) as string;
  }
}
