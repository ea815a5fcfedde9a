import { execFileSync } from "node:child_process";

import { shellWord } from "../../../report/values/shell-word";

describe("shellWord", () => {
  test("leaves names as they are", () => {
    expect(shellWord("hub,payments-production")).toBe("hub,payments-production");
  });

  test.each(["a b", "$(id)", "it's", "`id`;#", "", "*"])("a shell reads %j back", (text) => {
    const read = execFileSync("sh", ["-c", `printf %s ${shellWord(text)}`], { encoding: "utf8" });

    expect(read).toBe(text);
  });
});
