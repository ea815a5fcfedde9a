import { resourceType } from "../../../report/findings/resource-type";

test.each([
  ["aws_iam_role.access-role", "aws_iam_role"],
  ['module.a["x.y"].aws_iam_role.b[0]', "aws_iam_role"],
  ['okta_group.g["a\\"].b.c"]', "okta_group"],
  ["odd", "odd"],
])("%s is of the type %s", (address, type) => {
  expect(resourceType(address)).toBe(type);
});
