import { TerraformElement, type TerraformResource } from "cdktf";

/**
 * Has Terraform import what exists already instead of creating it: an `import` block, which the plan
 * shows and which has no effect once the resource is in the state.
 *
 * CDKTF's own `importFrom` starts a Terraform process for each resource, to ask for its version.
 *
 * @param id as the resource type's import expects it
 */
export function importExisting(resource: TerraformResource, id: string): void {
  new ImportBlock(resource, "import", { resource, id });
}

interface ImportBlockProps {
  readonly resource: TerraformResource;
  readonly id: string;
}

class ImportBlock extends TerraformElement {
  constructor(
    scope: TerraformResource,
    id: string,
    private readonly props: ImportBlockProps,
  ) {
    super(scope, id);
  }

  override toTerraform(): object {
    const { resource, id } = this.props;
    const to = `${resource.terraformResourceType}.${resource.friendlyUniqueId}`;
    return { import: [{ to, id }] };
  }
}
