import { bastion, cutoverStep, leftOf, legacyAccess, open } from "../../support/cutover-steps";
import { known } from "../../support/inventory-of";

describe("the step retire-legacy-access", () => {
  test("ends when what is listed is retired, and gone", () => {
    const there = {
      instances: known([{ ...bastion, instanceId: "i-0123456789abcdef9" }]),
      securityGroupRules: known([{ ...open, ruleId: "sgr-0123456789abcdef1" }]),
    };
    const retired = {
      legacyAccess: { "jump-host": { ...legacyAccess["jump-host"], lifecycle: "retired" } },
    };

    expect(leftOf("adopt-legacy-access", there, { legacyAccess })).toEqual(["done", []]);
    expect(leftOf("retire-legacy-access", there, { legacyAccess })).toEqual([
      "open",
      ["legacyAccess.jump-host is active."],
    ]);
    expect(leftOf("retire-legacy-access", there, retired)).toEqual([
      "open",
      [
        "legacyAccess.jump-host is retired, and sgr-0123456789abcdef1, i-0123456789abcdef9 are still there.",
      ],
    ]);
    expect(cutoverStep("retire-legacy-access", there, retired).next.at(-1)).toBe(
      "If it removes nothing, the entry was retired before it was imported: make it active, apply, and retire it again.",
    );
    expect(leftOf("retire-legacy-access", {}, retired)).toEqual(["done", []]);
  });

  test("says nothing of a region that it does not look at", () => {
    const account = {
      regions: ["us-east-1", { name: "eu-west-1", lifecycle: "retired" }],
      legacyAccess: {
        "jump-host": { ...legacyAccess["jump-host"], region: "eu-west-1", lifecycle: "retired" },
      },
    };

    expect(leftOf("retire-legacy-access", {}, account)).toEqual([
      "unknown",
      ["legacyAccess.jump-host is retired, and nobody can tell whether it is gone from eu-west-1."],
    ]);
  });

  test("takes what is in a region that is retired for retired, and wants it gone", () => {
    const account = {
      regions: [{ name: "us-east-1", lifecycle: "retired" }, "eu-west-1"],
      legacyAccess: { "jump-host": { ...legacyAccess["jump-host"], region: "us-east-1" } },
    };
    const there = { instances: known([{ ...bastion, instanceId: "i-0123456789abcdef9" }]) };

    expect(leftOf("retire-legacy-access", there, account)).toEqual([
      "open",
      ["legacyAccess.jump-host is retired, and i-0123456789abcdef9 is still there."],
    ]);
    expect(leftOf("retire-legacy-access", {}, account)).toEqual(["done", []]);
  });

  test("wants a bastion gone that a service owns, which no file has to list", () => {
    const ownedBy = "the CloudFormation stack linux-bastion";
    const facts = {
      instances: known([{ ...bastion, ownedBy }]),
      securityGroupRules: known([{ ...open, ruleId: "sgr-0123456789abcdef1" }]),
    };
    const { ingressRules, instanceIds } = legacyAccess["jump-host"];
    const rules = { legacyAccess: { "jump-host": { ingressRules } } };
    const place = `i-9 (jump-host) in us-east-1, which belongs to ${ownedBy},`;

    expect(leftOf("adopt-legacy-access", facts, rules)).toEqual(["done", []]);
    expect(leftOf("retire-legacy-access", facts, rules)).toEqual([
      "open",
      ["legacyAccess.jump-host is active.", `${place} looks like a bastion.`],
    ]);
    expect(cutoverStep("retire-legacy-access", facts, rules).next).toContain(
      "Have the owners of a bastion delete it there, once its rules are gone.",
    );
    const listed = { "jump-host": { ingressRules, instanceIds } };
    const id = instanceIds[0] ?? "";
    expect(
      leftOf(
        "retire-legacy-access",
        { ...facts, instances: known([{ ...bastion, instanceId: id, ownedBy }]) },
        { legacyAccess: listed },
      )[1],
    ).toEqual(["legacyAccess.jump-host is active."]);
    const named = { instances: known([{ ...bastion, ownedBy }]) };
    expect(leftOf("adopt-legacy-access", named)).toEqual([
      "unknown",
      [`${place} may be a bastion: its name says so.`],
    ]);
  });
});
