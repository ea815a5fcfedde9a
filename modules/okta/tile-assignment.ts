import { AppGroupAssignment } from "@cdktf/provider-okta/lib/app-group-assignment";
import { Construct } from "constructs";

export interface TileAssignmentProps {
  readonly appId: string;
  readonly groupId: string;
}

/**
 * Shows a tile to the members of a group.
 *
 * Without a priority: Okta numbers assignments itself, and a number of ours would be a change in
 * every plan. Group mapping does not read it.
 */
export class TileAssignment extends Construct {
  constructor(scope: Construct, id: string, props: TileAssignmentProps) {
    super(scope, id);

    new AppGroupAssignment(this, "resource", { appId: props.appId, groupId: props.groupId });
  }
}
