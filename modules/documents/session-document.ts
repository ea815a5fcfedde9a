import { SsmDocument } from "@cdktf/provider-aws/lib/ssm-document";
import { Construct } from "constructs";

import type { HubDocument } from "../../model/organization";
import { encryptedContent } from "./encrypted-content";

export interface SessionDocumentProps extends Pick<HubDocument, "name" | "content" | "sharedWith"> {
  /** The `SessionKey` of the same region. */
  readonly sessionKey: { readonly keyArn: string };
}

/**
 * A Session document of the hub, shared with the accounts of its region and sharing cell; their access
 * roles decide who may name it.
 *
 * A changed document becomes its own default version: all accounts switch at once.
 */
export class SessionDocument extends Construct {
  readonly documentName: string;
  readonly documentArn: string;

  constructor(scope: Construct, id: string, props: SessionDocumentProps) {
    super(scope, id);

    const document = new SsmDocument(this, "resource", {
      name: props.name,
      documentType: "Session",
      documentFormat: "JSON",
      content: encryptedContent(props.content, props.sessionKey.keyArn),
      // The provider keeps the ids as one text: any other order or spacing would be a change.
      ...(props.sharedWith.length > 0 && {
        permissions: { type: "Share", account_ids: [...props.sharedWith].sort().join(",") },
      }),
    });

    this.documentName = document.name;
    this.documentArn = document.arn;
  }
}
