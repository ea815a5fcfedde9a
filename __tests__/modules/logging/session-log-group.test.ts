import { TerraformLocal } from "cdktf";

import { SessionLogGroup } from "../../../modules/logging/session-log-group";
import { Synthesized } from "../../support/synthesized";

describe("SessionLogGroup", () => {
  test("keeps sessions encrypted with the account's key, for the given days", () => {
    const stack = Synthesized.of((scope) => {
      const { logGroupName, logGroupArn } = new SessionLogGroup(scope, "log-group", {
        name: "/bastionless/sessions",
        retentionInDays: 365,
        accountKey: { keyArn: "arn:aws:kms:us-east-1:222233334444:key/1234abcd" },
      });
      new TerraformLocal(scope, "exposed", [logGroupName, logGroupArn]);
    });

    expect(stack.addresses()).toEqual(["aws_cloudwatch_log_group.log-group"]);
    expect(stack.at("aws_cloudwatch_log_group.log-group")).toEqual({
      name: "/bastionless/sessions",
      retention_in_days: 365,
      kms_key_id: "arn:aws:kms:us-east-1:222233334444:key/1234abcd",
    });
    expect(stack.json["locals"]).toEqual({
      exposed: [
        "${aws_cloudwatch_log_group.log-group.name}",
        "${aws_cloudwatch_log_group.log-group.arn}",
      ],
    });
  });
});
