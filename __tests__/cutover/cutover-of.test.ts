import type { CutoverStep } from "../../cutover/cutover";
import { cutoverSteps, launched, leftOf, oneGroup, type Inventory } from "../support/cutover-steps";
import { unknown } from "../support/inventory-of";

const legacyAccess = {
  "jump-host": {
    instanceIds: ["i-0123456789abcdef9"],
    ingressRules: [{ securityGroupId: "sg-0123456789abcdef0", ruleId: "sgr-0123456789abcdef1" }],
  },
};

describe("the way of an account to no bastion", () => {
  test("is done where nothing is left", () => {
    expect(cutoverSteps({}).map((one) => `${one.step} ${one.status}`)).toEqual([
      "read-the-account done",
      "put-instances-behind-the-agent done",
      "rotate-groups done",
      "see-that-sessions-work done",
      "adopt-legacy-access done",
      "watch-for-logins done",
      "retire-legacy-access done",
    ]);
  });

  test("begins with reading all of it, and says what could not be read", () => {
    const dark = { instances: unknown("AccessDenied: no"), securityGroupRules: unknown() };

    expect(leftOf("read-the-account", dark)).toEqual([
      "unknown",
      [
        "instances of us-east-1: AccessDenied: no",
        "securityGroupRules of us-east-1: AccessDenied: not allowed",
      ],
    ]);
  });

  test.each<[keyof Inventory, readonly CutoverStep["step"][]]>([
    [
      "instances",
      [
        "put-instances-behind-the-agent",
        "adopt-legacy-access",
        "watch-for-logins",
        "retire-legacy-access",
      ],
    ],
    ["agents", ["put-instances-behind-the-agent"]],
    [
      "autoScalingGroups",
      [
        "put-instances-behind-the-agent",
        "rotate-groups",
        "watch-for-logins",
        "retire-legacy-access",
      ],
    ],
    ["launchTemplates", ["rotate-groups"]],
    ["launchConfigurations", []],
    ["images", []],
    ["securityGroupRules", ["adopt-legacy-access", "watch-for-logins", "retire-legacy-access"]],
    ["serviceInterfaces", ["adopt-legacy-access"]],
    ["network", []],
    ["keyPairs", []],
    ["defaultDocument", []],
    ["defaultHostManagementRole", []],
    ["iam", []],
  ])("is never called done by what is unread: %s", (section, unknownSteps) => {
    const retired = { ...legacyAccess["jump-host"], lifecycle: "retired" };
    const account = { ...oneGroup, legacyAccess: { "jump-host": retired } };
    const rotated = launched(["3"]);
    const status = (facts: Inventory): readonly string[] =>
      cutoverSteps(facts, account)
        .filter((one) => one.status !== "done")
        .map((one) => `${one.step} ${one.status}`);

    expect(status(rotated)).toEqual([]);
    expect(status({ ...rotated, [section]: unknown() })).toEqual(
      ["read-the-account", ...unknownSteps].map((name) => `${name} unknown`),
    );
  });
});
