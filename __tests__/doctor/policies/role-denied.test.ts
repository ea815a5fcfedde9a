import { causesOf, findingsOf, permissionsOf } from "../../support/doctor-facts-of";
import { instanceOf, known, without } from "../../support/inventory-of";

const bare = without(instanceOf(), "instanceProfileArn");
const hostsArn = "arn:aws:iam::222233334444:role/service-role/hosts";

describe("a role that a resource of the hub denies", () => {
  test("is planned where it is this project's, and named where it is another's", () => {
    expect(
      findingsOf({ permissions: permissionsOf(["kms:Decrypt"]) }).map(({ fix }) => fix[0]),
    ).toEqual(["bastionless plan --select hub,web shows what has drifted; apply it."]);

    const findings = findingsOf({
      agent: { roleName: "hosts" },
      inventory: {
        instances: known([bare]),
        defaultHostManagementRole: known("service-role/hosts"),
      },
      roles: new Map([[hostsArn, permissionsOf()]]),
    });

    expect(findings.map(({ cause, fix, status }) => [cause, status, fix[0]])).toEqual(
      ["kms-not-usable", "bucket-encryption-not-readable"].map((cause) => [
        cause,
        "fault",
        "Add hosts to existingInstanceRoles of web; then apply the hub and the account.",
      ]),
    );
  });

  test("is no cause where there is no role, which is one of its own", () => {
    expect(causesOf({ agent: undefined, inventory: { instances: known([bare]) } })).toEqual([
      "no-instance-profile fault",
    ]);
  });
});
