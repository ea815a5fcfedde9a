import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePoliciesExclusive } from "@cdktf/provider-aws/lib/iam-role-policies-exclusive";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { IamRolePolicyAttachmentsExclusive } from "@cdktf/provider-aws/lib/iam-role-policy-attachments-exclusive";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";

import type {
  AccessRole as AccessRoleSettings,
  AccountRegion,
  Partition,
} from "../../model/organization";
import { inlinePolicyProblems } from "../inline-policy-problems";
import { type PolicyDocument, policyJson } from "../policy-document";
import { clientPrerequisitesPolicy } from "./client-prerequisites-policy";
import { leastPrivilegeSessionPolicy } from "./least-privilege-session-policy";
import { samlTrustPolicy } from "./saml-trust-policy";
import { seedSessionPolicy } from "./seed-session-policy";

export interface AccessRoleProps extends Omit<
  AccessRoleSettings,
  "groupName" | "groupDescription"
> {
  readonly accountId: string;
  readonly partition: Partition;
  readonly hubAccountId: string;
  /** The account's active regions. */
  readonly regions: readonly Pick<AccountRegion, "name" | "sessionKeyAliasName">[];
  /** A `SamlProvider` of the same graph, or the ARN of one that others own. */
  readonly samlProvider: {
    readonly samlProviderArn: string;
    readonly resource?: ITerraformDependable;
  };
}

/**
 * The role that a person assumes to open sessions in one account, apart from day-to-day roles.
 *
 * It holds exactly two inline policies: `session` says which sessions, `client-prerequisites` what
 * their client needs. Whatever else is put on the role is drift, and the next apply takes it away.
 */
export class AccessRole extends Construct {
  readonly roleName: string;
  readonly roleArn: string;

  constructor(scope: Construct, id: string, props: AccessRoleProps) {
    super(scope, id);
    const session = sessionPolicy(props);
    const clientPrerequisites = clientPrerequisitesPolicy(props);
    this.node.addValidation({
      validate: () => inlinePolicyProblems([session, clientPrerequisites]),
    });

    const role = new IamRole(this, "resource", {
      name: props.name,
      path: props.path,
      description: props.description,
      assumeRolePolicy: policyJson(
        samlTrustPolicy({
          samlProviderArn: props.samlProvider.samlProviderArn,
          partition: props.partition,
        }),
      ),
      maxSessionDuration: props.maxSessionDuration,
      // Access must be removable, also while a foreign policy hangs on the role.
      forceDetachPolicies: true,
      ...(props.permissionsBoundaryArn !== undefined && {
        permissionsBoundary: props.permissionsBoundaryArn,
      }),
      // The trust policy names the provider by its text, so Terraform needs to be told the order.
      ...(props.samlProvider.resource !== undefined && {
        dependsOn: [props.samlProvider.resource],
      }),
    });

    const inlinePolicies = Object.entries({ session, "client-prerequisites": clientPrerequisites });
    new IamRolePoliciesExclusive(this, "inline-policies", {
      roleName: role.name,
      policyNames: inlinePolicies.map(
        ([name, document]) =>
          new IamRolePolicy(this, name, { role: role.name, name, policy: policyJson(document) })
            .name,
      ),
    });
    new IamRolePolicyAttachmentsExclusive(this, "managed-policies", {
      roleName: role.name,
      policyArns: [],
    });

    this.roleName = props.name;
    this.roleArn = role.arn;
  }
}

function sessionPolicy(props: AccessRoleProps): PolicyDocument {
  return props.policy === "seed"
    ? seedSessionPolicy(props)
    : leastPrivilegeSessionPolicy({ ...props, regionNames: props.regions.map(({ name }) => name) });
}
