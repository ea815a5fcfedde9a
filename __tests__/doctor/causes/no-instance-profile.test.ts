import { causesOf, findingsOf, profileOf } from "../../support/doctor-facts-of";
import { instanceOf, known, unknown, without } from "../../support/inventory-of";

const bare = { instances: known([without(instanceOf(), "instanceProfileArn")]) };

describe("an instance without a role", () => {
  test("has no profile, and Default Host Management is off", () => {
    expect(findingsOf({ agent: undefined, inventory: bare })).toEqual([
      {
        cause: "no-instance-profile",
        status: "fault",
        found: "It has no instance profile, and Default Host Management is off in its region.",
        fix: [
          "Attach the instance profile bastionless-instance, or set defaultHostManagement: true in the account's file.",
        ],
      },
    ]);
  });

  test("has a profile that holds none", () => {
    expect(
      findingsOf({ agent: undefined, instanceProfiles: known([]) }).map(({ found }) => found),
    ).toEqual(["Its instance profile web-app holds no role, or does not exist any more."]);
  });

  test("has one that was deleted, whether it is its own or Default Host Management's", () => {
    expect(
      findingsOf({ agent: undefined, permissions: known({ exists: false }) }).map(
        ({ cause, found, status }) => [cause, status, found],
      ),
    ).toEqual([["no-instance-profile", "fault", "Its role web-app does not exist any more."]]);
    expect(
      causesOf({
        agent: undefined,
        inventory: { ...bare, defaultHostManagementRole: known("service-role/hosts") },
        roles: new Map([
          ["arn:aws:iam::222233334444:role/service-role/hosts", known({ exists: false })],
        ]),
      }),
    ).toContain("no-instance-profile fault");
  });

  test("has one that EC2 may not hand out", () => {
    const instanceProfiles = known([profileOf("lambda.amazonaws.com")]);

    expect(
      findingsOf({ agent: undefined, instanceProfiles }).map(({ cause, found }) => [cause, found]),
    ).toEqual([
      ["no-instance-profile", "The trust policy of its role web-app does not let EC2 hand it out."],
    ]);
  });

  test("is unread where profiles, or the setting, are", () => {
    expect(causesOf({ instanceProfiles: unknown() })).toEqual(["no-instance-profile unread"]);
    expect(causesOf({ inventory: { ...bare, defaultHostManagementRole: unknown() } })).toEqual([
      "no-instance-profile unread",
    ]);
  });

  test("is unknown where its agent is online all the same", () => {
    expect(findingsOf({ inventory: bare }).map(({ found, status }) => [status, found])).toEqual([
      [
        "unknown",
        "The role of the instance is not known: its agent is online with a role that is to be seen nowhere.",
      ],
    ]);
    expect(causesOf({ instanceProfiles: known([profileOf("lambda.amazonaws.com")]) })).toEqual([]);
  });
});
