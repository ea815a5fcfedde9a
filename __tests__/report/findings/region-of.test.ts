import { regionOf } from "../../../report/findings/region-of";

describe("regionOf", () => {
  test.each([
    ["the one in the address", "aws_kms_key.us-east-1_session-key", ["eu-west-1"], "us-east-1"],
    ["of GovCloud", "aws_kms_key.us-gov-west-1_session-key", [], "us-gov-west-1"],
    ["of China", "aws_kms_key.cn-northwest-1_session-key", [], "cn-northwest-1"],
    ["the only one in the rest", "aws_iam_role.a", ["arn:aws:ssm:eu-west-1:1:x"], "eu-west-1"],
    ["none where there are two", "aws_iam_role.a", ["us-east-1", "eu-west-1"], undefined],
    ["none where there is none", "aws_iam_role.web-server-1", ["x-1"], undefined],
  ])("is %s", (_, address, rest, region) => {
    expect(regionOf(address, rest)).toBe(region);
  });
});
