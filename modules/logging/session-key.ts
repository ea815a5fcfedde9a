import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { Construct } from "constructs";

import type { SessionKey as SessionKeySettings } from "../../model/organization";
import { policyJson } from "../policy-document";
import { sessionKeyPolicy, type SessionKeyPolicyProps } from "./session-key-policy";

export interface SessionKeyProps extends SessionKeySettings, SessionKeyPolicyProps {
  /** Whether Terraform refuses to destroy the key: no recording can be read without it. */
  readonly protect: boolean;
}

/**
 * The hub's key of one region: encrypts the sessions of all accounts there, and their recordings.
 *
 * Accounts know it by its alias, so that their graphs need not read the hub's state.
 */
export class SessionKey extends Construct {
  readonly keyArn: string;
  readonly aliasName: string;

  constructor(scope: Construct, id: string, props: SessionKeyProps) {
    super(scope, id);

    const key = new KmsKey(this, "resource", {
      description: props.description,
      enableKeyRotation: true,
      deletionWindowInDays: props.deletionWindowInDays,
      policy: policyJson(sessionKeyPolicy(props)),
      ...(props.protect && { lifecycle: { preventDestroy: true } }),
    });
    new KmsAlias(this, "alias", { name: props.aliasName, targetKeyId: key.arn });

    this.keyArn = key.arn;
    this.aliasName = props.aliasName;
  }
}
