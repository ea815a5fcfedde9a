import { TerraformOutput } from "cdktf";
import { Construct } from "constructs";

import type { Account, AccountRegion } from "../model/organization";
import { AccessRole } from "../modules/access/access-role";
import { DefaultDocument } from "../modules/documents/default-document";
import { AccountKey } from "../modules/logging/account-key";
import { SessionLogGroup } from "../modules/logging/session-log-group";
import { RoleGroup } from "../modules/okta/role-group";
import { TileAssignment } from "../modules/okta/tile-assignment";
import { terraformLiteral } from "../modules/terraform-literal";
import { AccountHosts } from "./account-hosts";
import { AccountSignIn } from "./account-sign-in";
import { addBackend } from "./add-backend";
import { addNameOutput } from "./add-name-output";
import { addProviders } from "./add-providers";
import { GraphStack } from "./graph-stack";
import { useAwsProvider } from "./use-aws-provider";

/** One account's graph: the way from an Okta group to this account's instances. */
export class AccountStack extends GraphStack {
  private readonly account: Account;
  private readonly activeRegions: readonly AccountRegion[];

  /** @param slice plain text; it is escaped for Terraform here, and nowhere below */
  constructor(scope: Construct, slice: Account) {
    super(scope, slice.name);
    this.account = terraformLiteral(slice);
    const { account } = this;
    this.activeRegions = account.regions.filter(({ lifecycle }) => lifecycle === "active");

    addBackend(this, account.terraform.backend);
    const providers = addProviders(
      this,
      account,
      account.regions.map(({ name }) => name),
    );
    addNameOutput(this, account.name);
    const [home] = this.activeRegions;
    if (account.lifecycle === "retired" || home === undefined) return;

    this.addAccess();
    const hosts = new AccountHosts(this, { ...account, regions: this.activeRegions });
    for (const region of this.activeRegions) {
      const regionScope = new Construct(this, region.name);
      this.addLogging(regionScope, region);
      hosts.addRegion(regionScope, region);
      useAwsProvider(regionScope, providers.in(region.name));
    }
    useAwsProvider(this, providers.in(home.name));
  }

  private addAccess(): void {
    const { account } = this;
    const signIn = new AccountSignIn(this, account);

    const roleArns = account.accessRoles.map((role) => {
      const group = new RoleGroup(this, `group-${role.name}`, {
        name: role.groupName,
        description: role.groupDescription,
      });
      if (signIn.appId !== undefined) {
        new TileAssignment(this, `assignment-${role.name}`, {
          appId: signIn.appId,
          groupId: group.groupId,
        });
      }
      const { roleArn } = new AccessRole(this, `access-role-${role.name}`, {
        ...account,
        ...role,
        regions: this.activeRegions,
        samlProvider: signIn.samlProvider,
      });
      return [role.name, roleArn] as const;
    });

    new TerraformOutput(this, "access_role_arns", { value: Object.fromEntries(roleArns) });
    if (signIn.appId !== undefined) {
      new TerraformOutput(this, "tile_app_id", { value: signIn.appId });
    }
    if (signIn.embedUrl !== undefined) {
      new TerraformOutput(this, "tile_embed_url", { value: signIn.embedUrl });
    }
    new TerraformOutput(this, "document_arns", {
      value: Object.fromEntries(
        this.activeRegions.map(({ name, documents }) => [
          name,
          Object.fromEntries(documents.map(({ key, arn }) => [key, arn])),
        ]),
      ),
    });
  }

  private addLogging(scope: Construct, region: AccountRegion): void {
    const { partition, accountId } = this.account;
    const accountKey = new AccountKey(scope, "account-key", {
      ...region.accountKey,
      partition,
      accountId,
      region: region.name,
      logGroupName: region.logGroup.name,
    });
    new SessionLogGroup(scope, "session-log-group", { ...region.logGroup, accountKey });
    if (region.defaultDocument !== undefined) {
      new DefaultDocument(scope, "default-document", { ...region.defaultDocument, accountKey });
    }
  }
}
