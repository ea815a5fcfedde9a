import { causesOf, findingsOf } from "../../support/doctor-facts-of";

describe("an instance that does not run", () => {
  test("and is stopped has no session", () => {
    expect(findingsOf({ agent: undefined, instance: { state: "stopped" } })).toEqual([
      {
        cause: "instance-not-running",
        status: "fault",
        found: "The instance is stopped.",
        fix: ["Start it, or terminate it if nobody needs it."],
      },
    ]);
  });

  test.each(["pending", "stopping"])("and is %s is something else in a minute", (state) => {
    expect(causesOf({ agent: undefined, instance: { state } })).toEqual([
      "instance-not-running unknown",
    ]);
  });

  test("is no cause of one that does", () => {
    expect(causesOf({ instance: { state: "running" } })).toEqual([]);
  });
});
