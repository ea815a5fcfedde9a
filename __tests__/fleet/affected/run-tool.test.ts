import { runTool, type RunToolProps } from "../../../fleet/affected/run-tool";

function shell(script: string, props: Partial<RunToolProps> = {}): ReturnType<typeof runTool> {
  return runTool({
    tool: "sh",
    args: ["-c", script],
    folder: "/",
    environment: { PATH: process.env["PATH"], UNSET: undefined },
    ...props,
  });
}

describe("runTool", () => {
  test("returns what the tool writes, in the environment that it is given and no other", async () => {
    expect(await shell('echo "$HOME${UNSET-unset}"')).toEqual({ ok: true, stdout: "unset\n" });
  });

  test("a failure is the last lines that the tool wrote, without stack traces and control characters", async () => {
    const script = `
      i=0; while [ $i -lt 30 ]; do echo "line $i" >&2; i=$((i+1)); done
      printf '\\n    at frame (file.js:1:1)\\n\\033[31mthe cause\\033[0m\\n' >&2
      exit 3`;
    const lines = Array.from({ length: 19 }, (_, index) => `line ${index + 11}`);

    expect(await shell(script)).toEqual({
      ok: false,
      words: [...lines, "[31mthe cause[0m"].join("\n"),
    });
  });

  test("a failure without a word is told as such", async () => {
    expect(await shell("exit 1")).toEqual({
      ok: false,
      words: "sh says nothing about the cause",
    });
  });

  test("a tool that is not there is an error that names it", async () => {
    await expect(shell("", { tool: "no-such-tool" })).rejects.toThrow(
      "no-such-tool cannot be started here. Expected it on the PATH.",
    );
  });

  test("an interrupt ends the tool and is no result", async () => {
    const controller = new AbortController();
    const running = shell("trap 'exit 0' INT; while true; do sleep 0.05; done", {
      signal: controller.signal,
    });
    controller.abort(new Error("stopped"));

    await expect(running).rejects.toThrow("stopped");
  });
});
