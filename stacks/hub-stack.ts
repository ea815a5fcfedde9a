import { TerraformOutput } from "cdktf";
import { Construct } from "constructs";

import type { Hub, HubRegion } from "../model/organization";
import { PublicSharingBlock } from "../modules/documents/public-sharing-block";
import { SessionDocument } from "../modules/documents/session-document";
import { LogBucket } from "../modules/logging/log-bucket";
import { SessionKey } from "../modules/logging/session-key";
import { ManagedAuthenticationPolicy } from "../modules/okta/managed-authentication-policy";
import { Tile } from "../modules/okta/tile";
import { terraformLiteral } from "../modules/terraform-literal";
import { addBackend } from "./add-backend";
import { addNameOutput } from "./add-name-output";
import { addProviders } from "./add-providers";
import { authenticationPolicyId } from "./authentication-policy-id";
import { GraphStack } from "./graph-stack";
import { useAwsProvider } from "./use-aws-provider";

/** The central account's graph: what every account's sessions share. */
export class HubStack extends GraphStack {
  private readonly hub: Hub;

  /** @param slice plain text; it is escaped for Terraform here, and nowhere below */
  constructor(scope: Construct, slice: Hub) {
    super(scope, slice.name);
    this.hub = terraformLiteral(slice);
    const { hub } = this;

    addBackend(this, hub.terraform.backend);
    const providers = addProviders(
      this,
      hub,
      hub.regions.map(({ name }) => name),
    );
    addNameOutput(this, hub.name);
    this.addOkta();
    for (const region of hub.regions.filter(({ lifecycle }) => lifecycle === "active")) {
      const regionScope = new Construct(this, region.name);
      this.addRegion(regionScope, region);
      useAwsProvider(regionScope, providers.in(region.name));
    }
  }

  private addOkta(): void {
    const { managedAuthenticationPolicy, sharedTile } = this.hub;
    const managed =
      managedAuthenticationPolicy &&
      new ManagedAuthenticationPolicy(this, "authentication-policy", managedAuthenticationPolicy);
    if (sharedTile === undefined) return;

    const tile = new Tile(this, "tile", {
      ...sharedTile,
      authenticationPolicyId: authenticationPolicyId(
        sharedTile.authenticationPolicy,
        () => managed,
      ),
    });
    new TerraformOutput(this, "tile_app_id", { value: tile.appId });
    new TerraformOutput(this, "tile_embed_url", { value: tile.embedUrl });
  }

  private addRegion(scope: Construct, region: HubRegion): void {
    const { partition, accountId, organizationId } = this.hub;
    const place = { partition, accountId, organizationId, region: region.name };
    const { protect, logBucket } = region;

    const sessionKey = new SessionKey(scope, "session-key", {
      ...place,
      ...region.sessionKey,
      logBucket,
      protect,
    });
    new LogBucket(scope, "log-bucket", { ...place, ...logBucket, sessionKey, protect });
    new PublicSharingBlock(scope, "public-sharing-block", place);

    const documents = region.documents.map((document) => ({
      name: document.name,
      arn: new SessionDocument(scope, `document-c${document.cell}-${document.key}`, {
        ...document,
        sessionKey,
      }).documentArn,
    }));
    new TerraformOutput(scope, "document_arns", {
      value: Object.fromEntries(documents.map(({ name, arn }) => [name, arn])),
    });
  }
}
