import { launched, leftOf, oneGroup } from "../../support/cutover-steps";
import { unknown } from "../../support/inventory-of";

describe("the step rotate-groups", () => {
  test("names groups whose instances are of an older version of their template", () => {
    expect(leftOf("rotate-groups", launched("3", "3"), oneGroup)).toEqual(["done", []]);
    expect(leftOf("rotate-groups", launched("3", "2"), oneGroup)).toEqual([
      "open",
      [
        "Group web-prod in us-east-1 has 1 of 2 instances of an older version of its launch template.",
      ],
    ]);
    expect(leftOf("rotate-groups", {}, oneGroup)).toEqual([
      "open",
      ["Group web-prod is not in us-east-1 yet."],
    ]);
    expect(leftOf("rotate-groups", { autoScalingGroups: unknown() }, oneGroup)[0]).toBe("unknown");
  });
});
