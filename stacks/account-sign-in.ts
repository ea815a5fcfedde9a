import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";

import type { Account } from "../model/organization";
import { SamlProvider } from "../modules/access/saml-provider";
import { ManagedAuthenticationPolicyLookup } from "../modules/okta/managed-authentication-policy-lookup";
import { SharedTileLookup } from "../modules/okta/shared-tile-lookup";
import { Tile } from "../modules/okta/tile";
import { authenticationPolicyId } from "./authentication-policy-id";

interface SignInTile {
  readonly appId: string;
  readonly metadata: string;
  readonly embedUrl: string;
}

/** Where an account's people sign in, and the SAML provider that its roles trust: by tile mode. */
export class AccountSignIn {
  /** The app that groups are assigned to; `undefined` where others see to that. */
  readonly appId: string | undefined;
  readonly embedUrl: string | undefined;
  readonly samlProvider: {
    readonly samlProviderArn: string;
    readonly resource?: ITerraformDependable;
  };

  constructor(scope: Construct, account: Account) {
    const { tile, accountId, partition, samlProviderName } = account;
    if (tile.kind === "existing") {
      this.appId = tile.appId;
      this.samlProvider = {
        samlProviderArn: `arn:${partition}:iam::${accountId}:saml-provider/${samlProviderName}`,
      };
      return;
    }

    const { appId, embedUrl, metadata } = signInTile(scope, tile);
    this.appId = appId;
    this.embedUrl = embedUrl;
    this.samlProvider = new SamlProvider(scope, "saml-provider", {
      name: samlProviderName,
      metadata,
      accountId,
      partition,
    });
  }
}

function signInTile(
  scope: Construct,
  tile: Exclude<Account["tile"], { readonly kind: "existing" }>,
): SignInTile {
  if (tile.kind === "shared") return new SharedTileLookup(scope, "tile", { label: tile.label });
  return new Tile(scope, "tile", {
    ...tile.tile,
    authenticationPolicyId: authenticationPolicyId(
      tile.tile.authenticationPolicy,
      (name) => new ManagedAuthenticationPolicyLookup(scope, "authentication-policy", { name }),
    ),
  });
}
