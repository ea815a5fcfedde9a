import { TileAssignment } from "../../../modules/okta/tile-assignment";
import { Synthesized } from "../../support/synthesized";

describe("TileAssignment", () => {
  test("assigns one group to one app, without a priority", () => {
    const stack = Synthesized.of((scope) => {
      new TileAssignment(scope, "assignment", { appId: "0oa1", groupId: "00g1" });
    });

    expect(stack.addresses()).toEqual(["okta_app_group_assignment.assignment"]);
    expect(stack.at("okta_app_group_assignment.assignment")).toEqual({
      app_id: "0oa1",
      group_id: "00g1",
    });
  });
});
