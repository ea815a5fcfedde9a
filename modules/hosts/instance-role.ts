import { IamInstanceProfile } from "@cdktf/provider-aws/lib/iam-instance-profile";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { IamRolePolicyAttachment } from "@cdktf/provider-aws/lib/iam-role-policy-attachment";
import { Construct } from "constructs";

import type { InstanceRole as InstanceRoleSettings } from "../../model/organization";
import { inlinePolicyProblems } from "../inline-policy-problems";
import { policyJson } from "../policy-document";
import { instanceRolePolicy, type InstanceRolePolicyProps } from "./instance-role-policy";
import { instanceTrustPolicy } from "./instance-trust-policy";

export interface InstanceRoleProps extends InstanceRoleSettings, InstanceRolePolicyProps {}

/**
 * The role with which the agent of an instance holds sessions, and its instance profile.
 *
 * The hub's keys and buckets admit it by its path. Applications may add policies of their own.
 */
export class InstanceRole extends Construct {
  readonly roleName: string;
  readonly roleArn: string;
  readonly instanceProfileName: string;
  readonly instanceProfileArn: string;

  constructor(scope: Construct, id: string, props: InstanceRoleProps) {
    super(scope, id);
    const policy = instanceRolePolicy(props);
    this.node.addValidation({ validate: () => inlinePolicyProblems([policy]) });

    const role = new IamRole(this, "resource", {
      name: props.name,
      path: props.path,
      description: "Holds sessions on instances: the ssm-agent's own rights",
      assumeRolePolicy: policyJson(instanceTrustPolicy(props.partition)),
      // What applications attached goes with the role: it could not be removed otherwise.
      forceDetachPolicies: true,
      ...(props.permissionsBoundaryArn !== undefined && {
        permissionsBoundary: props.permissionsBoundaryArn,
      }),
    });
    new IamRolePolicy(this, "policy", {
      role: role.name,
      name: "sessions",
      policy: policyJson(policy),
    });
    if (props.policy === "managed") {
      new IamRolePolicyAttachment(this, "managed-policy", {
        role: role.name,
        policyArn: `arn:${props.partition}:iam::aws:policy/AmazonSSMManagedInstanceCore`,
      });
    }
    const profile = new IamInstanceProfile(this, "profile", {
      name: props.name,
      path: props.path,
      role: role.name,
    });

    this.roleName = role.name;
    this.roleArn = role.arn;
    this.instanceProfileName = profile.name;
    this.instanceProfileArn = profile.arn;
  }
}
