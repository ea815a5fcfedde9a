import { heldBack } from "../../rotation/held-back";
import { instanceOf } from "../support/fake-rotation";

const free = instanceOf("2");
const guarded = instanceOf("2", { protectedFromScaleIn: true });
const standby = instanceOf("2", { lifecycleState: "Standby", protectedFromScaleIn: true });
const behind = [free, guarded, standby, guarded];

describe("heldBack", () => {
  test("tells what waits, and then fails", () => {
    const settings = { scaleInProtectedInstances: "Wait", standbyInstances: "Wait" } as const;

    expect(heldBack(behind, settings)).toEqual({
      ignored: [],
      notes: [
        "2 of them are protected from scale-in: a refresh waits an hour for that to end, then fails (Wait).",
        "1 of them is in standby: a refresh waits an hour for that to end, then fails (Wait).",
      ],
    });
  });

  test("finds what a refresh leaves alone", () => {
    const settings = { scaleInProtectedInstances: "Ignore", standbyInstances: "Ignore" } as const;

    expect(heldBack(behind, settings)).toEqual({
      ignored: [guarded, guarded, standby],
      notes: [
        "2 of them are protected from scale-in: a refresh leaves them alone (Ignore).",
        "1 of them is in standby: a refresh leaves it alone (Ignore).",
      ],
    });
  });

  test("tells what is replaced all the same", () => {
    const settings = {
      scaleInProtectedInstances: "Refresh",
      standbyInstances: "Terminate",
    } as const;

    expect(heldBack(behind, settings)).toEqual({
      ignored: [],
      notes: [
        "2 of them are protected from scale-in: a refresh replaces them all the same (Refresh).",
        "1 of them is in standby: a refresh replaces it all the same (Terminate).",
      ],
    });
  });

  test("has nothing to say of instances like any other", () => {
    const settings = { scaleInProtectedInstances: "Ignore", standbyInstances: "Ignore" } as const;

    expect(heldBack([free], settings)).toEqual({ ignored: [], notes: [] });
  });
});
