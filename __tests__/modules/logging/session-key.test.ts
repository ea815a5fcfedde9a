import { TerraformLocal } from "cdktf";

import { SessionKey } from "../../../modules/logging/session-key";
import { sessionKeyPolicy } from "../../../modules/logging/session-key-policy";
import { Synthesized } from "../../support/synthesized";

const props = {
  aliasName: "alias/bastionless-session",
  description: "Sessions and their recordings",
  deletionWindowInDays: 30,
  partition: "aws",
  accountId: "111122223333",
  region: "us-east-1",
  organizationId: "o-exampleorg1",
  clientArnPatterns: ["arn:aws:iam::*:role/bastionless/access/*"],
  agentArnPatterns: ["arn:aws:iam::*:role/bastionless/instance/*"],
  logBucket: { name: "bastionless-logs-111122223333-us-east-1", keyPrefix: "sessions" },
  protect: true,
} as const;

const synthesize = (protect: boolean): Synthesized =>
  Synthesized.of((stack) => new SessionKey(stack, "key", { ...props, protect }));

describe("SessionKey", () => {
  test("is a key that rotates, may not be destroyed, and has an alias", () => {
    const stack = synthesize(true);

    expect(stack.addresses()).toEqual(["aws_kms_alias.key_alias", "aws_kms_key.key"]);
    expect(stack.at("aws_kms_key.key")).toEqual({
      description: "Sessions and their recordings",
      enable_key_rotation: true,
      deletion_window_in_days: 30,
      policy: JSON.stringify(sessionKeyPolicy(props)),
      lifecycle: { prevent_destroy: true },
    });
    expect(stack.at("aws_kms_alias.key_alias")).toEqual({
      name: "alias/bastionless-session",
      target_key_id: "${aws_kms_key.key.arn}",
    });
  });

  test("may be destroyed once its protection is lifted", () => {
    const { lifecycle, ...key } = synthesize(true).at("aws_kms_key.key");

    expect(lifecycle).toEqual({ prevent_destroy: true });
    expect(synthesize(false).at("aws_kms_key.key")).toEqual(key);
  });

  test("tells its ARN as a reference and its alias as text", () => {
    let key: SessionKey | undefined;

    const stack = Synthesized.of((scope) => {
      key = new SessionKey(scope, "key", props);
      new TerraformLocal(scope, "exposed", [key.keyArn, key.aliasName]);
    });

    expect(stack.json["locals"]).toEqual({
      exposed: ["${aws_kms_key.key.arn}", "alias/bastionless-session"],
    });
  });
});
