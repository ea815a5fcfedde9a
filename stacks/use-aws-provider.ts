import type { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { TerraformDataSource, TerraformResource } from "cdktf";
import type { IConstruct } from "constructs";

/**
 * Gives every AWS resource below a scope the scope's provider, unless it has one already: call it
 * when the scope is complete, for inner scopes first.
 *
 * Constructs stay free of provider wiring and work in any stack with one default provider. It walks
 * once instead of being an aspect, for CDKTF asks every aspect of every construct above.
 */
export function useAwsProvider(scope: IConstruct, provider: AwsProvider): void {
  for (const node of scope.node.findAll()) {
    if (isResource(node) && node.terraformResourceType.startsWith("aws_")) {
      node.provider ??= provider;
    }
  }
}

function isResource(node: unknown): node is TerraformResource | TerraformDataSource {
  return (
    TerraformResource.isTerraformResource(node) || TerraformDataSource.isTerraformDataSource(node)
  );
}
