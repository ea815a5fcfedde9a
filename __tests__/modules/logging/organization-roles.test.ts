import { organizationRoles } from "../../../modules/logging/organization-roles";

const access = "arn:aws:iam::*:role/bastionless/access/*";

describe("organizationRoles", () => {
  test("asks for the organization and for one of the patterns", () => {
    const adopted = "arn:aws:iam::222233334444:role/web-?";

    expect(organizationRoles("o-exampleorg1", [access, adopted])).toEqual({
      StringEquals: { "aws:PrincipalOrgID": "o-exampleorg1" },
      ArnLike: { "aws:PrincipalArn": [access, adopted] },
    });
  });

  test.each([
    "arn:aws-us-gov:iam::*:role/bastionless/access/*",
    "arn:aws-cn:iam::222233334444:role/service-role/AWSSystemsManagerDefaultEC2InstanceManagementRole",
    "arn:aws:iam::*:role/aws-reserved/sso.amazonaws.com/*/AWSReservedSSO_Admin_*",
    "arn:aws:iam::22223333????:role/*-web",
  ])("admits %s", (pattern) => {
    expect(organizationRoles("o-exampleorg1", [pattern]).ArnLike).toEqual({
      "aws:PrincipalArn": [pattern],
    });
  });

  test.each([
    ["everybody", "*"],
    ["every principal", "arn:aws:iam::*:*"],
    ["every role", "arn:aws:iam::*:role/*"],
    ["every role below a path", "arn:aws:iam::*:role/*/*"],
    ["users", "arn:aws:iam::*:user/alice"],
    ["a whole account", "arn:aws:iam::222233334444:root"],
    ["a policy variable", "arn:aws:iam::*:role/${aws:PrincipalTag/team}"],
    ["another service", "arn:aws:sts::*:assumed-role/web/*"],
    ["nothing", ""],
  ])("refuses a pattern that means %s", (_, pattern) => {
    expect(() => organizationRoles("o-exampleorg1", [access, pattern])).toThrow(
      "Not an ARN pattern of roles",
    );
  });

  test("refuses an empty list", () => {
    expect(() => organizationRoles("o-exampleorg1", [])).toThrow("at least one");
  });

  test.each(["", "*", "o-*", "o-${aws:PrincipalOrgID}"])(
    "refuses %p for an organization",
    (organizationId) => {
      expect(() => organizationRoles(organizationId, [access])).toThrow("Not an organization id");
    },
  );
});
