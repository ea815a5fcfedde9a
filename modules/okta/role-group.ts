import { Group } from "@cdktf/provider-okta/lib/group";
import { Construct } from "constructs";

export interface RoleGroupProps {
  /** The tile's group mapping reads account and role out of it. */
  readonly name: string;
  readonly description: string;
}

/**
 * The Okta group whose members get one role in one account.
 *
 * Its members never belong to Terraform: who grants access for a time would see each apply undo an
 * expiry.
 */
export class RoleGroup extends Construct {
  readonly groupId: string;

  constructor(scope: Construct, id: string, props: RoleGroupProps) {
    super(scope, id);

    const group = new Group(this, "resource", { name: props.name, description: props.description });
    this.groupId = group.id;
  }
}
