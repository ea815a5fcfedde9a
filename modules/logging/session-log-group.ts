import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Construct } from "constructs";

import type { AccountRegion } from "../../model/organization";

export interface SessionLogGroupProps extends Readonly<AccountRegion["logGroup"]> {
  /** The `AccountKey` of the same region; its policy admits CloudWatch Logs for this group. */
  readonly accountKey: { readonly keyArn: string };
}

/**
 * The log group into which agents stream sessions while they last.
 *
 * The agent looks for it in its own account and region, and refuses the session when it is missing
 * or not encrypted.
 */
export class SessionLogGroup extends Construct {
  readonly logGroupName: string;
  readonly logGroupArn: string;

  constructor(scope: Construct, id: string, props: SessionLogGroupProps) {
    super(scope, id);

    const logGroup = new CloudwatchLogGroup(this, "resource", {
      name: props.name,
      retentionInDays: props.retentionInDays,
      kmsKeyId: props.accountKey.keyArn,
    });

    this.logGroupName = logGroup.name;
    this.logGroupArn = logGroup.arn;
  }
}
