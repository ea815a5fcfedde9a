import type { KeyFacts } from "../../../inventory/sessions/hub-session-facts";
import { causesOf, findingsOf, permissionsOf } from "../../support/doctor-facts-of";
import { known } from "../../support/inventory-of";

function keyFor(pattern: string): KeyFacts {
  return {
    exists: true,
    arn: "arn:aws:kms:us-east-1:111122223333:key/0123",
    state: "Enabled",
    policy: JSON.stringify({
      Statement: [
        {
          Effect: "Allow",
          Principal: "*",
          Action: ["kms:Decrypt", "kms:GenerateDataKey"],
          Condition: { ArnLike: { "aws:PrincipalArn": [pattern] } },
        },
      ],
    }),
  };
}

describe("the session key", () => {
  test("that does not admit the role is told with it", () => {
    const sessionKey = known(keyFor("arn:aws:iam::*:role/bastionless/*"));

    expect(findingsOf({ hub: { sessionKey } })).toMatchObject([
      {
        cause: "kms-not-usable",
        status: "fault",
        found: "The policy of the session key does not admit its role web-app to kms:Decrypt.",
      },
    ]);
    expect(causesOf({ hub: { sessionKey: known(keyFor("arn:aws:iam::*:role/web-*")) } })).toEqual(
      [],
    );
  });

  test("that the role may not use, or perhaps may not", () => {
    expect(causesOf({ permissions: permissionsOf(["kms:Decrypt"]) })).toEqual([
      "kms-not-usable fault",
    ]);
    expect(causesOf({ permissions: permissionsOf([], ["kms:Decrypt"]) })).toEqual([
      "kms-not-usable unknown",
    ]);
  });

  test("whose policy somebody else wrote is unknown", () => {
    const sessionKey = known({ ...keyFor(""), policy: "{}" });

    expect(causesOf({ hub: { sessionKey } })).toContain("kms-not-usable unknown");
  });

  test("is nobody's question where no document is encrypted", () => {
    const permissions = permissionsOf(["kms:Decrypt"]);

    expect(causesOf({ permissions, inputs: { kmsKeyId: "" } })).toEqual([]);
  });
});
