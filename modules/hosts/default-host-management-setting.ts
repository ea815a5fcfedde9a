import { SsmServiceSetting } from "@cdktf/provider-aws/lib/ssm-service-setting";
import { Construct } from "constructs";

import type { DefaultHostManagement } from "./default-host-management";

export interface DefaultHostManagementSettingProps {
  readonly partition: string;
  readonly accountId: string;
  readonly region: string;
  readonly defaultHostManagement: DefaultHostManagement;
}

/** Switches Default Host Management on in one region. */
export class DefaultHostManagementSetting extends Construct {
  constructor(scope: Construct, id: string, props: DefaultHostManagementSettingProps) {
    super(scope, id);
    const { accountId, defaultHostManagement, partition, region } = props;

    new SsmServiceSetting(this, "resource", {
      settingId: `arn:${partition}:ssm:${region}:${accountId}:servicesetting/ssm/managed-instance/default-ec2-instance-management-role`,
      settingValue: defaultHostManagement.settingValue,
      // The value names the role; only this makes Terraform wait for it.
      dependsOn: [defaultHostManagement.role],
    });
  }
}
