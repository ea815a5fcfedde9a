/**
 * One account composed by hand, without configuration files: the constructs are a library.
 *
 * Texts of unknown origin go through `terraformLiteral` first; what stands here is known.
 */
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { OktaProvider } from "@cdktf/provider-okta/lib/provider";
import { AccessRole } from "bastionless/modules/access/access-role";
import { SamlProvider } from "bastionless/modules/access/saml-provider";
import { RoleGroup } from "bastionless/modules/okta/role-group";
import { Tile } from "bastionless/modules/okta/tile";
import { TileAssignment } from "bastionless/modules/okta/tile-assignment";
import { GraphStack } from "bastionless/stacks/graph-stack";
import { App } from "cdktf";
import type { Construct } from "constructs";

const accountId = "222233334444";
const hubAccountId = "111122223333";
const role = { name: "ec2-session", path: "/sessions/" };

export class PaymentsStack extends GraphStack {
  constructor(scope: Construct) {
    super(scope, "payments");
    new AwsProvider(this, "aws", { region: "us-east-1", allowedAccountIds: [accountId] });
    new OktaProvider(this, "okta", { orgName: "example", baseUrl: "okta.com" });

    const tile = new Tile(this, "tile", {
      label: "AWS payments",
      accountId,
      partition: "aws",
      roleNames: [role.name],
      rolePath: role.path,
      samlProviderName: "okta",
      sessionDuration: 3600,
      authenticationPolicyId: "rst00000000000000000",
    });
    const group = new RoleGroup(this, "group", {
      name: `aws_${accountId}_${role.name}`,
      description: "Sessions on the payments instances",
    });
    new TileAssignment(this, "assignment", { appId: tile.appId, groupId: group.groupId });

    const samlProvider = new SamlProvider(this, "saml-provider", {
      name: "okta",
      metadata: tile.metadata,
      accountId,
      partition: "aws",
    });
    new AccessRole(this, "access-role", {
      ...role,
      description: "Sessions on the payments instances",
      accountId,
      hubAccountId,
      partition: "aws",
      regions: [{ name: "us-east-1", sessionKeyAliasName: "alias/sessions" }],
      policy: "least-privilege",
      documentCheck: "standard",
      documentArns: [`arn:aws:ssm:us-east-1:${hubAccountId}:document/shell`],
      hostTags: { Team: "payments" },
      maxSessionDuration: 3600,
      samlProvider,
    });
  }
}

if (require.main === module) {
  const app = new App();
  new PaymentsStack(app);
  app.synth();
}
