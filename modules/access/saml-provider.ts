import { IamSamlProvider } from "@cdktf/provider-aws/lib/iam-saml-provider";
import { Construct } from "constructs";

import type { Partition } from "../../model/organization";

export interface SamlProviderProps {
  readonly name: string;
  /** XML of the tile's identity provider; holds the certificate that signs its responses. */
  readonly metadata: string;
  readonly accountId: string;
  readonly partition: Partition;
}

/** Lets the roles of one account trust the sign-ins of one Okta tile. */
export class SamlProvider extends Construct {
  /** Plain text, not a reference, so that trust policies can be compared whole. */
  readonly samlProviderArn: string;
  readonly resource: IamSamlProvider;

  constructor(scope: Construct, id: string, props: SamlProviderProps) {
    super(scope, id);

    this.resource = new IamSamlProvider(this, "resource", {
      name: props.name,
      samlMetadataDocument: props.metadata,
    });
    this.samlProviderArn = `arn:${props.partition}:iam::${props.accountId}:saml-provider/${props.name}`;
  }
}
