import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";

import type { Account, AccountRegion } from "../model/organization";
import { addressPart } from "../modules/address-part";
import { AgentUpdate } from "../modules/hosts/agent-update";
import { AutoScalingGroup } from "../modules/hosts/auto-scaling-group";
import { DefaultHostManagement } from "../modules/hosts/default-host-management";
import { DefaultHostManagementSetting } from "../modules/hosts/default-host-management-setting";
import { ExistingInstanceRole } from "../modules/hosts/existing-instance-role";
import { InstanceRole } from "../modules/hosts/instance-role";
import { LaunchTemplate } from "../modules/hosts/launch-template";
import { SecurityGroup } from "../modules/hosts/security-group";
import { LegacyAccess } from "../modules/legacy/legacy-access";
import { VpcEndpoints } from "../modules/network/vpc-endpoints";

/** The instances of an account: the roles they work with, and what is in each region. */
export class AccountHosts {
  private readonly instanceRole: InstanceRole;
  private readonly defaultHostManagement: DefaultHostManagement | undefined;

  /** @param account its regions are the active ones */
  constructor(
    scope: Construct,
    private readonly account: Account,
  ) {
    this.instanceRole = new InstanceRole(scope, "instance-role", {
      ...account,
      ...account.instanceRole,
    });
    new TerraformOutput(scope, "instance_profile_name", {
      value: this.instanceRole.instanceProfileName,
    });
    for (const role of account.existingInstanceRoles) {
      new ExistingInstanceRole(scope, `existing-role-${addressPart(role.name)}`, {
        ...account,
        ...role,
      });
    }
    if (account.defaultHostManagement !== undefined) {
      this.defaultHostManagement = new DefaultHostManagement(scope, "default-host-management", {
        ...account,
        ...account.defaultHostManagement,
      });
    }
  }

  /** Adds one active region. */
  addRegion(scope: Construct, region: AccountRegion): void {
    this.addGroups(scope, region);
    this.addReach(scope, region);
    for (const { key, lifecycle, ...access } of region.legacyAccess) {
      if (lifecycle === "active") new LegacyAccess(scope, `legacy-access-${key}`, access);
    }
  }

  private addGroups(scope: Construct, region: AccountRegion): void {
    const { instanceRole } = this;
    const securityGroups = new Map(
      region.securityGroups.map(({ key, ...group }) => [
        key,
        new SecurityGroup(scope, `security-group-${key}`, group),
      ]),
    );
    const templates = new Map(
      region.launchTemplates.map(({ key, securityGroupKeys, ...template }) => [
        key,
        new LaunchTemplate(scope, `launch-template-${key}`, {
          ...template,
          instanceRole,
          securityGroups: securityGroupKeys.map((name) => known(securityGroups, name)),
        }),
      ]),
    );
    for (const { key, launchTemplateKey, ...group } of region.autoScalingGroups) {
      new AutoScalingGroup(scope, `auto-scaling-group-${key}`, {
        ...group,
        launchTemplate: known(templates, launchTemplateKey),
        stackTags: this.account.tags,
      });
    }
  }

  private addReach(scope: Construct, { name, ...region }: AccountRegion): void {
    const { accountId, partition } = this.account;
    for (const { key, ...endpoints } of region.endpoints) {
      new VpcEndpoints(scope, `endpoints-${key}`, {
        ...endpoints,
        partition,
        accountId,
        region: name,
        logBucketName: region.logBucketName,
      });
    }
    if (region.agentUpdate !== undefined) {
      new AgentUpdate(scope, "agent-update", region.agentUpdate);
    }
    if (this.defaultHostManagement !== undefined) {
      new DefaultHostManagementSetting(scope, "default-host-management", {
        partition,
        accountId,
        region: name,
        defaultHostManagement: this.defaultHostManagement,
      });
    }
  }
}

/** The rules of the model see to it that keys lead somewhere. */
function known<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`Nothing has the key ${key}.`);
  return value;
}
