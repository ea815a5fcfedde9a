import { Token } from "cdktf";

import { terraformLiteral } from "../../modules/terraform-literal";

describe("terraformLiteral", () => {
  test("escapes both template markers, once", () => {
    expect(terraformLiteral('x-${file("/etc/hostname")} %{for} 100%')).toBe(
      'x-$${file("/etc/hostname")} %%{for} 100%',
    );
  });

  test("escapes values and map keys at every depth", () => {
    const tags = {
      "${key}": ["%{ if true }", { inner: "$ {not a marker}" }],
      count: 3,
      none: null,
    };

    expect(terraformLiteral(tags)).toEqual({
      "$${key}": ["%%{ if true }", { inner: "$ {not a marker}" }],
      count: 3,
      none: null,
    });
  });

  test("escapes a marker that follows a dollar sign", () => {
    expect(terraformLiteral("$${x}")).toBe("$$${x}");
  });

  test("refuses a CDKTF token, which is a reference and not a text", () => {
    const token = Token.asString({ resolve: () => "aws_iam_role.x.arn" });

    expect(() => terraformLiteral({ tag: token })).toThrow("A CDKTF token cannot be escaped");
  });
});
