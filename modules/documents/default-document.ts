import { SsmDocument } from "@cdktf/provider-aws/lib/ssm-document";
import { Construct } from "constructs";

import type { AccountRegion } from "../../model/organization";
import { importExisting } from "../import-existing";
import { encryptedContent } from "./encrypted-content";

export interface DefaultDocumentProps extends Readonly<
  NonNullable<AccountRegion["defaultDocument"]>
> {
  /** The `AccountKey` of the same region. */
  readonly accountKey: { readonly keyArn: string };
}

/**
 * The document of one account and region that sessions run which name none.
 *
 * Access roles may not start it; administrators may, and theirs are logged alike. AWS gives the name,
 * so a console that once saved session preferences has already made it: such a document is adopted.
 */
export class DefaultDocument extends Construct {
  readonly documentName: string;
  readonly documentArn: string;

  constructor(scope: Construct, id: string, props: DefaultDocumentProps) {
    super(scope, id);

    const document = new SsmDocument(this, "resource", {
      name: props.name,
      documentType: "Session",
      documentFormat: "JSON",
      content: encryptedContent(props.content, props.accountKey.keyArn),
    });
    if (props.adopt) importExisting(document, props.name);

    this.documentName = document.name;
    this.documentArn = document.arn;
  }
}
