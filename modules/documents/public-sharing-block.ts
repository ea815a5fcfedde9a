import { SsmServiceSetting } from "@cdktf/provider-aws/lib/ssm-service-setting";
import { Construct } from "constructs";

import type { Partition } from "../../model/organization";

export interface PublicSharingBlockProps {
  readonly partition: Partition;
  readonly accountId: string;
  readonly region: string;
}

/** Lets nobody share a document of one account and region with the public. */
export class PublicSharingBlock extends Construct {
  constructor(scope: Construct, id: string, props: PublicSharingBlockProps) {
    super(scope, id);
    const { partition, region, accountId } = props;

    new SsmServiceSetting(this, "resource", {
      // The provider reads the setting back as an ARN: its path alone would be an endless change.
      settingId: `arn:${partition}:ssm:${region}:${accountId}:servicesetting/ssm/documents/console/public-sharing-permission`,
      settingValue: "Disable",
    });
  }
}
