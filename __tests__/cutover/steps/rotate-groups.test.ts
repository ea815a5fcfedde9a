import { launched, leftOf, oneGroup } from "../../support/cutover-steps";
import { known, unknown } from "../../support/inventory-of";

describe("the step rotate-groups", () => {
  const left = (facts: Parameters<typeof leftOf>[1]): ReturnType<typeof leftOf> =>
    leftOf("rotate-groups", facts, oneGroup);
  const launch = {
    kind: "launch-template",
    id: "lt-0123456789abcdef0",
    name: "Web_Prod",
    version: "1",
  } as const;

  test("names groups whose instances are of an older version of their template", () => {
    expect(left(launched(["3", "3"]))).toEqual(["done", []]);
    expect(left(launched(["3", "2"]))).toEqual([
      "open",
      [
        "Group web-prod in us-east-1 is behind. 1 of 2 instances from version 2 of Web_Prod; the latest is version 3.",
      ],
    ]);
  });

  test.each([[["3", "3"]], [[]]])(
    "names groups that launch an older version, with instances %j",
    (versions) => {
      expect(left(launched(versions, { launch }))).toEqual([
        "open",
        [
          "Group web-prod in us-east-1 is behind. It launches from version 1 of Web_Prod; the latest is version 3.",
        ],
      ]);
    },
  );

  test("names groups that launch from something else", () => {
    const foreign = { ...launch, id: "lt-1123456789abcdef0", version: "$Latest" };
    const batch = { kind: "launch-configuration", name: "batch" } as const;

    expect(left(launched([], { launch: foreign }))).toEqual([
      "open",
      [
        "Group web-prod in us-east-1 is behind. It launches from another launch template, lt-1123456789abcdef0; the latest is version 3.",
      ],
    ]);
    expect(left(launched([], { launch: batch }))[0]).toBe("open");
  });

  test("is open before the group and its template are there, and unknown where nobody could read them", () => {
    expect(left({ ...launched([]), launchTemplates: known([]) })).toEqual([
      "open",
      ["Launch template Web_Prod of group web-prod is not in us-east-1 yet."],
    ]);
    expect(left({})).toEqual(["open", ["Group web-prod is not in us-east-1 yet."]]);
    expect(left({ autoScalingGroups: unknown() })[0]).toBe("unknown");
  });

  test("says nothing of groups in a region that is retired: they go", () => {
    const account = {
      regions: [{ name: "us-east-1", lifecycle: "retired" }, "eu-west-1"],
      launchTemplates: { web: { ...oneGroup.launchTemplates.web, region: "us-east-1" } },
      autoScalingGroups: { web: { ...oneGroup.autoScalingGroups.web, region: "us-east-1" } },
    };

    expect(leftOf("rotate-groups", {}, account)).toEqual(["done", []]);
  });
});
