import { rotationReasons } from "../../rotation/rotation-reasons";
import { groupOf, instanceOf, template } from "../support/fake-rotation";
import { without } from "../support/inventory-of";

const launching = (templateId: string, version: string) => ({ launch: { templateId, version } });

describe("rotationReasons", () => {
  test("counts instances by what they were launched from", () => {
    const byHand = without(instanceOf("3"), "launchTemplate");
    const elsewhere = { launchTemplate: { id: "lt-1a1b2c3d", version: "9" } };
    const old = [instanceOf("2"), instanceOf("2"), instanceOf("9", elsewhere), byHand];

    expect(
      rotationReasons(groupOf([], "2", { instances: [instanceOf("3"), ...old] }), template),
    ).toEqual({
      behind: old,
      launchesBehind: true,
      reasons: [
        "2 of 5 instances from version 2 of web; the latest is version 3.",
        "1 of 5 instances from another launch template, lt-1a1b2c3d; the latest is version 3.",
        "1 of 5 instances from a launch configuration, or by hand; the latest is version 3.",
      ],
    });
  });

  test.each(["Terminating", "Terminating:Wait", "Terminated", "Detaching", "Detached"])(
    "does not count an instance that is %s",
    (lifecycleState) => {
      const instances = [instanceOf("3"), instanceOf("2", { lifecycleState })];

      expect(rotationReasons(groupOf([], "3", { instances }), template)).toEqual({
        behind: [],
        launchesBehind: false,
        reasons: [],
      });
    },
  );

  test.each(["Pending", "Pending:Wait", "Standby", "EnteringStandby"])(
    "counts one that is %s",
    (lifecycleState) => {
      const instances = [instanceOf("2", { lifecycleState })];

      expect(rotationReasons(groupOf([], "3", { instances }), template).behind).toEqual(instances);
    },
  );

  test.each([
    [{}, "a launch configuration"],
    [launching(template.id, "2"), "version 2 of web"],
    [launching(template.id, "$Default"), "version $Default of web"],
    [launching("lt-1a1b2c3d", "3"), "another launch template, lt-1a1b2c3d"],
    [launching("lt-1a1b2c3d", "$Latest"), "another launch template, lt-1a1b2c3d"],
  ])(
    "finds that the group itself is behind, all its instances or none being new: %j",
    (launch, from) => {
      const reasons = [`It launches from ${from}; the latest is version 3.`];

      for (const instances of [[], [instanceOf("3")]]) {
        expect(rotationReasons({ ...launch, instances }, template)).toEqual({
          behind: [],
          launchesBehind: true,
          reasons,
        });
      }
    },
  );

  test.each([
    ["3", template],
    ["$Latest", template],
    ["$Default", { ...template, defaultVersion: 3 }],
  ])("takes %s for the latest version", (version, of) => {
    expect(rotationReasons({ ...launching(template.id, version), instances: [] }, of)).toEqual({
      behind: [],
      launchesBehind: false,
      reasons: [],
    });
  });
});
