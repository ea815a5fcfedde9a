import { terraformRolePolicy } from "../../../modules/terraform-roles/terraform-role-policy";

const scope = {
  prefix: "sessions",
  accessRolePath: "/sso/",
  accountId: "222233334444",
  partition: "aws-us-gov",
};

describe("terraformRolePolicy", () => {
  test("lets the deploy role create what the graph holds, on this project's names", () => {
    expect(
      terraformRolePolicy({ ...scope, role: "deploy", resourceTypes: ["aws_kms_alias"] }),
    ).toEqual({
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", Action: ["kms:ListAliases"], Resource: ["*"] },
        {
          Effect: "Allow",
          Action: ["kms:CreateAlias", "kms:DeleteAlias", "kms:UpdateAlias"],
          Resource: [
            "arn:aws-us-gov:kms:*:222233334444:alias/sessions-*",
            "arn:aws-us-gov:kms:*:222233334444:key/*",
          ],
        },
      ],
    });
  });

  test("lets the read-only role read", () => {
    expect(
      terraformRolePolicy({ ...scope, role: "read-only", resourceTypes: ["aws_iam_role_policy"] }),
    ).toEqual({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Action: ["iam:GetRolePolicy"],
          Resource: [
            "arn:aws-us-gov:iam::222233334444:role/sessions/instance/*",
            "arn:aws-us-gov:iam::222233334444:role/sso/*",
          ],
        },
      ],
    });
  });

  test("attaches AWS's own policy for managed instances and no other, to instance roles", () => {
    const resourceTypes = ["aws_iam_role_policy_attachment"];

    expect(
      terraformRolePolicy({ ...scope, role: "deploy", resourceTypes }).Statement.filter(
        ({ Action }) => Action.includes("iam:AttachRolePolicy"),
      ),
    ).toEqual([
      {
        Effect: "Allow",
        Action: ["iam:AttachRolePolicy"],
        Resource: ["arn:aws-us-gov:iam::222233334444:role/sessions/instance/*"],
        Condition: {
          ArnLike: { "iam:PolicyARN": "arn:*:iam::aws:policy/AmazonSSMManagedInstanceCore" },
        },
      },
    ]);
  });

  test("states the actions of types that share their resources together, each once", () => {
    const resourceTypes = ["aws_iam_role", "aws_iam_role_policies_exclusive"];

    expect(terraformRolePolicy({ ...scope, role: "read-only", resourceTypes }).Statement).toEqual([
      {
        Effect: "Allow",
        Action: ["iam:GetRole", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies"],
        Resource: [
          "arn:aws-us-gov:iam::222233334444:role/sessions/instance/*",
          "arn:aws-us-gov:iam::222233334444:role/sso/*",
        ],
      },
    ]);
  });

  test("refuses a resource type whose actions nobody has listed", () => {
    expect(() =>
      terraformRolePolicy({ ...scope, role: "deploy", resourceTypes: ["aws_eip"] }),
    ).toThrow("No actions are known for aws_eip.");
  });
});
