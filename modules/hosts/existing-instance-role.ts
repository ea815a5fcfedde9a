import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { Construct } from "constructs";

import type { ExistingInstanceRole as ExistingInstanceRoleSettings } from "../../model/organization";
import { importExisting } from "../import-existing";
import { inlinePolicyProblems } from "../inline-policy-problems";
import { policyJson } from "../policy-document";
import { instanceRolePolicy, type InstanceRolePolicyProps } from "./instance-role-policy";

export interface ExistingInstanceRoleProps
  extends ExistingInstanceRoleSettings, InstanceRolePolicyProps {}

/**
 * A role that instances work with and that was made elsewhere: it gets the policy with which agents
 * hold sessions. What others attached to it stays, whoever owns it.
 */
export class ExistingInstanceRole extends Construct {
  constructor(scope: Construct, id: string, props: ExistingInstanceRoleProps) {
    super(scope, id);
    const { adopted } = props;
    const policy = instanceRolePolicy(props);
    this.node.addValidation({ validate: () => inlinePolicyProblems([policy]) });

    if (adopted !== undefined) {
      const role = new IamRole(this, "resource", {
        name: props.name,
        path: props.path,
        assumeRolePolicy: adopted.trustPolicy,
        maxSessionDuration: adopted.maxSessionDuration,
        ...(adopted.description !== "" && { description: adopted.description }),
        ...(adopted.permissionsBoundaryArn !== undefined && {
          permissionsBoundary: adopted.permissionsBoundaryArn,
        }),
        ...(Object.keys(adopted.tags).length > 0 && { tags: { ...adopted.tags } }),
      });
      importExisting(role, props.name);
    }
    new IamRolePolicy(this, "policy", {
      role: props.name,
      name: props.policyName,
      policy: policyJson(policy),
    });
  }
}
