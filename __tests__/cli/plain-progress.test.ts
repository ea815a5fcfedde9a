import { plainProgress } from "../../cli/plain-progress";

describe("plainProgress", () => {
  test("prints a line at the start and at the end of each step, with its seconds", () => {
    const lines: string[] = [];
    let now = 0;
    const progress = plainProgress(
      ["apply payments", "apply hub"],
      (line) => lines.push(line),
      () => now,
    );

    progress.start("apply hub");
    progress.say("apply hub", "never printed");
    now = 1500;
    progress.start("apply payments");
    now = 4000;
    progress.finish("apply hub", { ok: true, text: "31 created" });
    progress.finish("apply payments", { ok: false, text: "failed in plan" });

    expect(lines).toEqual([
      "  ..  apply hub",
      "  ..  apply payments",
      "  ok  apply hub       31 created (4.0 s)",
      "FAIL  apply payments  failed in plan (2.5 s)",
    ]);
  });

  test("prints what is new of a step that runs, once a minute", () => {
    const lines: string[] = [];
    let now = 0;
    const progress = plainProgress(
      ["rotate a", "rotate bb"],
      (line) => lines.push(line),
      () => now,
    );
    const say = (second: number, message: string): void => {
      now = second * 1000;
      progress.say("rotate a", message);
    };

    progress.start("rotate a");
    say(59, "10 %");
    say(60, "20 %");
    say(61, "30 %");
    say(120, "40 %");
    say(200, "40 %");

    expect(lines).toEqual(["  ..  rotate a", "  ..  rotate a   20 %", "  ..  rotate a   40 %"]);
  });

  test("a step that never started has an end only", () => {
    const lines: string[] = [];

    plainProgress(["apply hub"], (line) => lines.push(line)).finish("apply hub", {
      ok: false,
      text: "skipped: interrupted",
    });

    expect(lines).toEqual(["FAIL  apply hub  skipped: interrupted"]);
  });
});
