import type { Backend, Lifecycle, StackSettings } from "../organization";
import { partitionOf } from "../partition";
import { stackTags } from "./stack-tags";
import type { OrganizationConfig } from "../schema/organization-schema";

/** What tells one stack's settings from another's. */
export interface StackIdentity {
  readonly name: string;
  readonly accountId: string;
  readonly lifecycle: Lifecycle;
  readonly tags: Readonly<Record<string, string>>;
}

/** Returns how a stack reaches its account, its state and Okta. */
export function normalizeStackSettings(
  organization: OrganizationConfig,
  { name, accountId, lifecycle, tags }: StackIdentity,
): StackSettings {
  const { hub, okta, terraform } = organization;
  const partition = partitionOf(hub.regions[0]?.name ?? "");
  const roleArn = (template: string): string =>
    template.replaceAll("{accountId}", accountId).replaceAll("{partition}", partition);
  return {
    name,
    accountId,
    partition,
    lifecycle,
    tags: stackTags(organization, tags),
    terraform: {
      backend: normalizeBackend(terraform.backend, accountId),
      deployRoleArn: roleArn(terraform.deployRole),
      readOnlyRoleArn: roleArn(terraform.readOnlyRole),
    },
    okta: { orgName: okta.orgName, baseUrl: okta.baseUrl },
  };
}

/** A state is named by its account id alone: a renamed file keeps its state. */
function normalizeBackend(
  config: OrganizationConfig["terraform"]["backend"],
  accountId: string,
): Backend {
  switch (config.type) {
    case "local":
      // A stack is synthesized to cdktf.out/stacks/<name>/, three levels below the project.
      return { type: "local", path: `../../../${config.folder}/${accountId}.tfstate` };
    case "s3": {
      const { keyPrefix, ...bucket } = config;
      return { ...bucket, key: `${keyPrefix}${accountId}/terraform.tfstate` };
    }
    case "cloud": {
      const { workspacePrefix, ...organization } = config;
      return { ...organization, workspace: `${workspacePrefix}${accountId}` };
    }
  }
}
