import { causesOf } from "../../support/doctor-facts-of";

describe("a metadata service out of reach", () => {
  test("is disabled", () => {
    const metadata = { enabled: false, hopLimit: 1 };

    expect(causesOf({ agent: undefined, instance: { metadata } })).toEqual([
      "metadata-out-of-reach fault",
    ]);
  });

  test("with a hop limit of 1, is only suspected, and takes nothing from what is certain", () => {
    const metadata = { enabled: true, hopLimit: 1 };

    expect(causesOf({ agent: undefined, instance: { metadata } })).toEqual([
      "metadata-out-of-reach unknown",
      "agent-absent fault",
    ]);
  });

  test("is no cause of an agent that is online, or that a hop more is allowed", () => {
    expect(causesOf({ instance: { metadata: { enabled: false, hopLimit: 1 } } })).toEqual([]);
    expect(
      causesOf({ agent: undefined, instance: { metadata: { enabled: true, hopLimit: 2 } } }),
    ).toEqual(["agent-absent fault"]);
  });
});
