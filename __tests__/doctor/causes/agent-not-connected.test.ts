import { causesOf, diagnosisOf, permissionsOf } from "../../support/doctor-facts-of";
import { known, unknown } from "../../support/inventory-of";

describe("an agent that reports and is not connected", () => {
  test("has no session, whatever keeps it from ssmmessages", () => {
    const { instances } = diagnosisOf({ connected: known(false) });

    expect(instances).toMatchObject([
      {
        session: "impossible",
        findings: [
          {
            cause: "agent-not-connected",
            status: "fault",
            found:
              "Its agent reports, but is not connected to ssmmessages, where sessions come from.",
          },
        ],
      },
    ]);
  });

  test("is told once: not beside the permission that it lacks", () => {
    expect(
      causesOf({
        connected: known(false),
        permissions: permissionsOf(["ssmmessages:OpenControlChannel"]),
      }),
    ).toEqual(["missing-permission fault"]);
  });

  test("may be about to connect a few minutes after the start", () => {
    const instance = { launched: "2026-01-01T23:46:00.000Z" };

    expect(causesOf({ connected: known(false), instance })).toEqual([
      "agent-not-connected unknown",
    ]);
  });

  test("is unread where nobody may ask, and no cause where it is connected", () => {
    expect(causesOf({ connected: unknown() })).toEqual(["agent-not-connected unread"]);
    expect(causesOf({ connected: known(true) })).toEqual([]);
  });
});
