import { causesOf } from "../../support/doctor-facts-of";

describe("an agent that stopped to answer", () => {
  test.each(["ConnectionLost", "Inactive"])("is offline: %s", (pingStatus) => {
    expect(causesOf({ agent: { pingStatus } })).toEqual(["agent-offline fault"]);
  });

  test.each([
    ["running", "agent-offline unknown"],
    ["pending", "instance-not-running unknown"],
  ])("may have been of the time before the instance started: %s", (state, cause) => {
    const launched = "2026-01-01T23:46:00.000Z";

    expect(
      causesOf({ agent: { pingStatus: "ConnectionLost" }, instance: { state, launched } }),
    ).toEqual([cause]);
  });

  test.each([
    ["2026-01-01T23:50:00.000Z", "agent-offline fault"],
    ["2026-01-01T23:00:00.000Z", "agent-offline unknown"],
  ])("is certain where it was heard since the start: %s", (lastPing, cause) => {
    const launched = "2026-01-01T23:46:00.000Z";

    expect(
      causesOf({ agent: { pingStatus: "ConnectionLost", lastPing }, instance: { launched } }),
    ).toEqual([cause]);
  });

  test("is no cause beside the one that silenced it, or while it answers", () => {
    expect(
      causesOf({ agent: { pingStatus: "ConnectionLost" }, instance: { state: "stopped" } }),
    ).toEqual(["instance-not-running fault"]);
    expect(causesOf({ agent: { pingStatus: "Online" } })).toEqual([]);
  });
});
