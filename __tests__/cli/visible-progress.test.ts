import { visibleProgress } from "../../cli/visible-progress";

test("visibleProgress shows a message's first line, and no character that a terminal acts on", async () => {
  const shown: unknown[] = [];
  const progress = visibleProgress({
    start: (...all) => shown.push(all),
    say: (...all) => shown.push(all),
    finish: (...all) => shown.push(all),
    close: () => {
      shown.push("close");
      return Promise.resolve();
    },
  });

  progress.start("rotate a");
  progress.say("rotate a", "50 %: \u001b[2Jwaiting\nand more");
  progress.finish("rotate a", { ok: false, text: "failed: \u001b[31mno" });
  await progress.close();

  expect(shown).toEqual([
    ["rotate a"],
    ["rotate a", "50 %: \\u001b[2Jwaiting"],
    ["rotate a", { ok: false, text: "failed: \\u001b[31mno" }],
    "close",
  ]);
});
