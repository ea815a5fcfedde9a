import { visibleText } from "../report/values/visible-text";
import type { Progress } from "./progress";

/** Shows of each message its first line, with nothing in it that a terminal would act on: others wrote it. */
export function visibleProgress({ close, finish, say, start }: Progress): Progress {
  return {
    start,
    say: (title, message) => {
      say(title, visibleText(message.split("\n", 1)[0] ?? ""));
    },
    finish: (title, { ok, text }) => {
      finish(title, { ok, text: visibleText(text) });
    },
    close,
  };
}
