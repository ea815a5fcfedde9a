import { TerraformOutput } from "cdktf";

import { RoleGroup } from "../../../modules/okta/role-group";
import { Synthesized } from "../../support/synthesized";

describe("RoleGroup", () => {
  test("is a group and nothing else: its members never belong to Terraform", () => {
    const stack = Synthesized.of((scope) => {
      const group = new RoleGroup(scope, "group", {
        name: "aws_222233334444_ec2-session",
        description: "Sessions on every instance of payments-production",
      });
      new TerraformOutput(scope, "id", { value: group.groupId });
    });

    expect(stack.json["output"]).toEqual({ id: { value: "${okta_group.group.id}" } });
    expect(stack.addresses()).toEqual(["okta_group.group"]);
    expect(stack.at("okta_group.group")).toEqual({
      name: "aws_222233334444_ec2-session",
      description: "Sessions on every instance of payments-production",
    });
  });
});
