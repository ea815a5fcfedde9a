import { refreshOf } from "../support/fake-rotation";
import { rotateFakeGroup } from "../support/rotate-fake-group";

const behind = ["2 of 2 instances from version 2 of web; the latest is version 3."];

describe("followToLatest", () => {
  test("tells where the refresh is until it has ended, and looks at every instance then", async () => {
    const { result, said } = await rotateFakeGroup({
      refreshes: [
        refreshOf({ status: "Pending", percentage: 0, instancesToUpdate: 2 }),
        refreshOf({ reason: "Waiting for instances to warm up" }),
        refreshOf({ status: "Successful", percentage: 100, instancesToUpdate: 0 }),
      ],
    });

    expect(said).toEqual([
      "about to begin, 0 %, 2 instances left",
      "50 %, 1 instance left: Waiting for instances to warm up",
      "100 %, 0 instances left",
    ]);
    expect(result).toEqual({
      reasons: behind,
      outcome: {
        kind: "rotated",
        refreshId: "refresh-1",
        instances: 2,
        heldBack: 0,
        duration: expect.any(Number) as number,
      },
    });
  });

  test("leaves a refresh running when it is interrupted", async () => {
    const { result } = await rotateFakeGroup(
      { refreshes: [refreshOf()] },
      { interruptedBy: "50 %, 1 instance left" },
    );

    expect(result.outcome).toEqual({ kind: "unfinished", refreshId: "refresh-1", percentage: 50 });
  });
});
