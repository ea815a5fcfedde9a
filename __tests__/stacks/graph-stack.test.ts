import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { TerraformOutput, TerraformStack, Testing } from "cdktf";
import { Construct } from "constructs";

import { GraphStack } from "../../stacks/graph-stack";

const trust = JSON.stringify({ Version: "2012-10-17", Statement: [] });

describe("GraphStack", () => {
  test("names a resource by its construct path and leaves out the main child `resource`", () => {
    const stack = new GraphStack(Testing.app(), "payments");
    const role = new Construct(stack, "access-role-ec2");

    const main = new IamRole(role, "resource", { assumeRolePolicy: trust });
    const other = new IamRole(role, "other", { assumeRolePolicy: trust });

    expect(main.friendlyUniqueId).toBe("access-role-ec2");
    expect(other.friendlyUniqueId).toBe("access-role-ec2_other");
  });

  test("refuses two paths that would share a Terraform name", () => {
    const stack = new GraphStack(Testing.app(), "payments");
    const first = new IamRole(new Construct(stack, "a"), "b_c", { assumeRolePolicy: trust });
    const second = new IamRole(new Construct(stack, "a_b"), "c", { assumeRolePolicy: trust });

    expect(first.friendlyUniqueId).toBe("a_b_c");
    expect(() => second.friendlyUniqueId).toThrow("would share the Terraform name a_b_c");
  });

  test("refuses a path that Terraform cannot take as a name", () => {
    const stack = new GraphStack(Testing.app(), "payments");
    const role = new IamRole(stack, "a.b", { assumeRolePolicy: trust });

    expect(() => role.friendlyUniqueId).toThrow("does not make a Terraform name");
  });

  test("synthesizes what CDKTF's own passes synthesize", () => {
    const stack = new GraphStack(Testing.app(), "payments");
    const role = new IamRole(stack, "role", { name: "ec2-session", assumeRolePolicy: trust });
    new TerraformOutput(new Construct(stack, "outputs"), "role_arn", { value: role.arn });
    stack.prepareStack();

    expect(stack.toTerraform()).toEqual(TerraformStack.prototype.toTerraform.call(stack));
  });

  test("stops the synthesis at an annotation of level error", () => {
    const stack = new GraphStack(Testing.app(), "payments");
    stack.node.addMetadata("@cdktf/error", "not like this");

    expect(() => Testing.fullSynth(stack)).toThrow("not like this");
  });
});
