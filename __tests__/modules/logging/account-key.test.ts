import { TerraformLocal } from "cdktf";

import { AccountKey } from "../../../modules/logging/account-key";
import { accountKeyPolicy } from "../../../modules/logging/account-key-policy";
import { Synthesized } from "../../support/synthesized";

const props = {
  aliasName: "alias/bastionless-account",
  description: "Session log group and default document",
  deletionWindowInDays: 7,
  partition: "aws",
  accountId: "222233334444",
  region: "us-east-1",
  logGroupName: "/bastionless/sessions",
} as const;

describe("AccountKey", () => {
  test("is a key that rotates, and its alias", () => {
    const stack = Synthesized.of((scope) => {
      const { keyArn, aliasName } = new AccountKey(scope, "key", props);
      new TerraformLocal(scope, "exposed", [keyArn, aliasName]);
    });

    expect(stack.addresses()).toEqual(["aws_kms_alias.key_alias", "aws_kms_key.key"]);
    expect(stack.at("aws_kms_key.key")).toEqual({
      description: "Session log group and default document",
      enable_key_rotation: true,
      deletion_window_in_days: 7,
      policy: JSON.stringify(accountKeyPolicy(props)),
    });
    expect(stack.at("aws_kms_alias.key_alias")).toEqual({
      name: "alias/bastionless-account",
      target_key_id: "${aws_kms_key.key.arn}",
    });
    expect(stack.json["locals"]).toEqual({
      exposed: ["${aws_kms_key.key.arn}", "alias/bastionless-account"],
    });
  });
});
