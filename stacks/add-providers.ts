import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { OktaProvider } from "@cdktf/provider-okta/lib/provider";
import { Op, TerraformVariable, conditional, type TerraformStack } from "cdktf";

import type { StackSettings } from "../model/organization";

/** The AWS providers of a stack. */
export interface AwsProviders {
  /** @throws when the stack has no such region. */
  in(region: string): AwsProvider;
}

/**
 * Few: a service that throttles for longer is left alone for a while, and the run repeats the stack.
 * The provider's own 25 keep one call busy for many minutes.
 */
const maxRetries = 5;

/**
 * Adds the Okta provider and one AWS provider per region, whose alias is the region's name.
 *
 * Terraform assumes the deploy role, or the read-only role where the variable `terraform_role` is
 * `read-only` (`TF_VAR_terraform_role=read-only`). Wrong credentials cannot touch a wrong account:
 * each provider refuses any account but the stack's own. Credentials come from the environment
 * (the AWS chain, `OKTA_API_TOKEN` or Okta's OAuth variables), never from configuration.
 *
 * @param regions every region, retired ones too: Terraform needs a provider to remove what it made
 */
export function addProviders(
  stack: TerraformStack,
  settings: StackSettings,
  regions: readonly string[],
): AwsProviders {
  new QualifiedOktaProvider(stack, "okta", { ...settings.okta });

  const role = new TerraformVariable(stack, "terraform_role", {
    type: "string",
    description: "The role to assume in the account: deploy to apply, read-only to plan.",
    default: "deploy",
    validation: [
      {
        condition: '${contains(["deploy", "read-only"], var.terraform_role)}',
        errorMessage: "terraform_role is deploy or read-only.",
      },
    ],
  });
  // A plan that is saved does not hold it: what a read-only role planned, the deploy role applies.
  role.addOverride("ephemeral", true);
  const { deployRoleArn, readOnlyRoleArn } = settings.terraform;
  const roleArn = conditional(Op.eq(role.value, "read-only"), readOnlyRoleArn, deployRoleArn);

  const byRegion = new Map(
    regions.map((region) => [
      region,
      new QualifiedAwsProvider(stack, `aws-${region}`, {
        alias: region,
        region,
        allowedAccountIds: [settings.accountId],
        maxRetries,
        assumeRole: [{ roleArn: String(roleArn), sessionName: "terraform" }],
        defaultTags: [{ tags: { ...settings.tags } }],
      }),
    ]),
  );
  return {
    in: (region) => {
      const provider = byRegion.get(region);
      if (provider === undefined) throw new Error(`The stack has no provider for ${region}.`);
      return provider;
    },
  };
}

/** OpenTofu looks short provider sources up in its own registry: the host is written out. */
class QualifiedAwsProvider extends AwsProvider {
  override toTerraform(): unknown {
    return qualified(
      super.toTerraform() as ProviderJson,
      "aws",
      "registry.terraform.io/hashicorp/aws",
    );
  }
}

class QualifiedOktaProvider extends OktaProvider {
  override toTerraform(): unknown {
    return qualified(
      super.toTerraform() as ProviderJson,
      "okta",
      "registry.terraform.io/okta/okta",
    );
  }
}

interface ProviderJson {
  readonly terraform: { readonly required_providers: Record<string, Record<string, unknown>> };
}

function qualified(json: ProviderJson, name: string, source: string): ProviderJson {
  const required = { ...json.terraform.required_providers[name], source };
  return { ...json, terraform: { required_providers: { [name]: required } } };
}
