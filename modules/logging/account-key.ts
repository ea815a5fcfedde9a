import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { Construct } from "constructs";

import type { AccountRegion } from "../../model/organization";
import { policyJson } from "../policy-document";
import { accountKeyPolicy, type AccountKeyPolicyProps } from "./account-key-policy";

export type AccountKeyProps = AccountRegion["accountKey"] & AccountKeyPolicyProps;

/** An account's own key of one region: for its session log group and its default document. */
export class AccountKey extends Construct {
  readonly keyArn: string;
  readonly aliasName: string;

  constructor(scope: Construct, id: string, props: AccountKeyProps) {
    super(scope, id);

    const key = new KmsKey(this, "resource", {
      description: props.description,
      enableKeyRotation: true,
      deletionWindowInDays: props.deletionWindowInDays,
      policy: policyJson(accountKeyPolicy(props)),
    });
    new KmsAlias(this, "alias", { name: props.aliasName, targetKeyId: key.arn });

    this.keyArn = key.arn;
    this.aliasName = props.aliasName;
  }
}
