import { AppSaml } from "@cdktf/provider-okta/lib/app-saml";
import { Construct } from "constructs";

import type { Tile as TileSettings } from "../../model/organization";
import { terraformLiteral } from "../terraform-literal";
import { amazonAwsSettings } from "./amazon-aws-settings";

export interface TileProps extends Omit<TileSettings, "authenticationPolicy"> {
  /** Okta access policy at the tile's door; `undefined` chooses the Okta organization's default. */
  readonly authenticationPolicyId: string | undefined;
}

/**
 * The Okta app `amazon_aws` at which people sign in to their roles: one account's, or, without an
 * account id, everybody's.
 *
 * Its signing certificate is Okta's own, for ten years. There is no `key_name` on purpose: a new one
 * would sign at once, while the accounts learn the certificate with their next plan.
 */
export class Tile extends Construct {
  readonly appId: string;
  /** XML of the tile's identity provider, for `SamlProvider`. */
  readonly metadata: string;
  /** Where command-line clients sign in. */
  readonly embedUrl: string;

  constructor(scope: Construct, id: string, props: TileProps) {
    super(scope, id);

    const app = new AppSaml(this, "resource", {
      preconfiguredApp: "amazon_aws",
      label: props.label,
      appSettingsJson: terraformLiteral(JSON.stringify(amazonAwsSettings(props))),
      // Becomes the name of the AWS session, hence of the person in CloudTrail.
      userNameTemplate: terraformLiteral("${source.login}"),
      // True would open the tile to everybody, assigned or not.
      implicitAssignment: false,
      ...(props.authenticationPolicyId !== undefined && {
        authenticationPolicy: props.authenticationPolicyId,
      }),
    });

    this.appId = app.id;
    this.metadata = app.metadata;
    this.embedUrl = app.embedUrl;
  }
}
