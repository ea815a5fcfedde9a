import { causesOf, findingsOf, permissionsOf } from "../../support/doctor-facts-of";
import { known } from "../../support/inventory-of";

const cause = "bucket-encryption-not-readable";
const policy = JSON.stringify({
  Statement: [
    {
      Effect: "Allow",
      Principal: "*",
      Action: ["s3:GetEncryptionConfiguration", "s3:PutObject", "s3:PutObjectAcl"],
      Condition: { ArnLike: { "aws:PrincipalArn": ["arn:aws:iam::*:role/web-app"] } },
    },
  ],
});

function bucket(text: string): readonly string[] {
  return causesOf({
    hub: { logBucket: known({ exists: true, algorithm: "AES256", policy: text }) },
  });
}

describe("the log bucket", () => {
  test("that does not admit the role, or that the role may not ask", () => {
    expect(bucket(policy.replace("web-app", "other"))).toEqual([`${cause} fault`]);
    expect(
      findingsOf({ permissions: permissionsOf(["s3:GetEncryptionConfiguration"]) }),
    ).toMatchObject([
      {
        cause,
        status: "fault",
        found: expect.stringMatching(
          /^Its role web-app may not s3:GetEncryptionConfiguration on the log bucket /,
        ) as string,
      },
    ]);
  });

  test("whose policy somebody else wrote is unknown, and no cause where it admits the role", () => {
    expect(bucket("")).toContain(`${cause} unknown`);
    expect(bucket(policy)).toEqual([]);
  });

  test("is nobody's question where nothing insists on it", () => {
    const permissions = permissionsOf(["s3:GetEncryptionConfiguration"]);

    expect(causesOf({ permissions, inputs: { s3EncryptionEnabled: false } })).toEqual([]);
  });
});
