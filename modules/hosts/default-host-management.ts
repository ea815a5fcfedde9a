import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { Construct } from "constructs";

import type { DefaultHostManagement as DefaultHostManagementSettings } from "../../model/organization";
import { dnsSuffix } from "../dns-suffix";
import { inlinePolicyProblems } from "../inline-policy-problems";
import { policyJson } from "../policy-document";
import { instanceRolePolicy, type InstanceRolePolicyProps } from "./instance-role-policy";

export interface DefaultHostManagementProps
  extends DefaultHostManagementSettings, InstanceRolePolicyProps {}

/**
 * The role that Systems Manager gives to instances without an instance profile. It is switched on in
 * each region by a `DefaultHostManagementSetting`.
 */
export class DefaultHostManagement extends Construct {
  /** Path and name without a leading slash, as the setting takes it. */
  readonly settingValue: string;
  readonly role: IamRole;

  constructor(scope: Construct, id: string, props: DefaultHostManagementProps) {
    super(scope, id);
    const policy = instanceRolePolicy(props);
    this.node.addValidation({ validate: () => inlinePolicyProblems([policy]) });

    this.role = new IamRole(this, "resource", {
      name: props.roleName,
      path: props.rolePath,
      description: "Holds sessions on instances without an instance profile",
      assumeRolePolicy: policyJson({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { Service: `ssm.${dnsSuffix(props.partition)}` },
            Action: "sts:AssumeRole",
            // Systems Manager works for every account: it may use this role for this one alone.
            Condition: { StringEquals: { "aws:SourceAccount": props.accountId } },
          },
        ],
      }),
      ...(props.permissionsBoundaryArn !== undefined && {
        permissionsBoundary: props.permissionsBoundaryArn,
      }),
    });
    new IamRolePolicy(this, "policy", {
      role: this.role.name,
      name: "sessions",
      policy: policyJson(policy),
    });
    new IamRolePolicyAttachment(this, "managed-policy", {
      role: this.role.name,
      policyArn: `arn:${props.partition}:iam::aws:policy/AmazonSSMManagedEC2InstanceDefaultPolicy`,
    });

    this.settingValue = `${props.rolePath.slice(1)}${props.roleName}`;
  }
}
