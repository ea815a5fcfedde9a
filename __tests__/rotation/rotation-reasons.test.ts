import { rotationReasons } from "../../rotation/rotation-reasons";
import { template } from "../support/fake-rotation";

test("rotationReasons counts instances by what they were launched from", () => {
  const launched = [
    { id: template.id, version: "3" },
    { id: template.id, version: "2" },
    { id: template.id, version: "2" },
    { id: "lt-1a1b2c3d", version: "9" },
    undefined,
  ];
  const instances = launched.map((launchTemplate, index) => ({
    instanceId: `i-${index}`,
    ...(launchTemplate !== undefined && { launchTemplate }),
  }));

  expect(rotationReasons({ name: "web", desiredCapacity: 5, instances }, template)).toEqual({
    instances: 4,
    reasons: [
      "2 of 5 instances from version 2 of web; the latest is version 3.",
      "1 of 5 instances from another launch template, lt-1a1b2c3d; the latest is version 3.",
      "1 of 5 instances from a launch configuration, or by hand; the latest is version 3.",
    ],
  });
});
