import { causesOf } from "../../support/doctor-facts-of";

describe("an agent that stopped to answer", () => {
  test.each(["ConnectionLost", "Inactive"])("is offline: %s", (pingStatus) => {
    expect(causesOf({ agent: { pingStatus } })).toEqual(["agent-offline fault"]);
  });

  test("is no cause beside the one that silenced it, or while it answers", () => {
    expect(
      causesOf({ agent: { pingStatus: "ConnectionLost" }, instance: { state: "stopped" } }),
    ).toEqual(["instance-not-running fault"]);
    expect(causesOf({ agent: { pingStatus: "Online" } })).toEqual([]);
  });
});
