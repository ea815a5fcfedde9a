import { interventionText } from "../../../report/rotation/intervention-text";

const done = { kind: "done", refreshId: "r-1", paused: false } as const;

describe("what became of one group's refresh", () => {
  test.each([
    ["pause", { ...done, paused: true }, "r-1 is paused; `bastionless rotate --resume` goes on"],
    ["resume", done, "r-1 goes on"],
    ["resume", { kind: "done", paused: false }, "refreshes may go on; none is under way"],
    ["cancel", done, "r-1 is cancelled"],
    [
      "cancel",
      { ...done, paused: true },
      "r-1 is cancelled; the group is still paused: `bastionless rotate --resume`",
    ],
    ["rollBack", done, "r-1 goes back"],
    [
      "pause",
      { kind: "left-alone", reason: "nothing is under way" },
      "left alone: nothing is under way",
    ],
    ["cancel", { kind: "failed", reason: "no \u001b[31m" }, "failed: no \\u001b[31m"],
  ] as const)("%s, %j", (how, outcome, text) => {
    expect(interventionText(how, outcome)).toBe(text);
  });
});
