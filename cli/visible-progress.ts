import { visibleText } from "../report/values/visible-text";
import type { Progress } from "./progress";

/** Shows of each message its first line, with nothing in it that a terminal would act on: others wrote it. */
export function visibleProgress(progress: Progress): Progress {
  return {
    start: (title) => {
      progress.start(title);
    },
    say: (title, message) => {
      progress.say(title, visibleText(message.split("\n", 1)[0] ?? ""));
    },
    finish: (title, { ok, text }) => {
      progress.finish(title, { ok, text: visibleText(text) });
    },
    close: () => progress.close(),
  };
}
