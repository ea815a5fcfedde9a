import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

import {
  runProcess,
  type ProcessOutcome,
  type RunProcessProps,
} from "../../../fleet/terraform/run-process";
import { fakeTerraform } from "../../support/fake-terraform";
import { isGone } from "../../support/is-gone";

const folders: string[] = [];

function run(script: string, options: Partial<RunProcessProps> = {}): Promise<ProcessOutcome> {
  const { folder, binary } = fakeTerraform(script);
  folders.push(folder);
  return runProcess({
    binary,
    args: [],
    folder,
    environment: { PATH: process.env["PATH"] ?? "" },
    onLine: () => undefined,
    grace: 60_000,
    ...options,
  });
}

/** Writes the ids of the process and of a child that outlives an interrupt. */
const startsAChild = "(trap '' INT; exec sleep 60) & echo $$ > ids; echo $! >> ids; touch ids.done";
const stopsWhenAsked = "trap 'echo interrupt >> asked; exit 1' INT";
const waits = "while :; do sleep 0.05; done";

async function processIds(): Promise<readonly number[]> {
  const file = join(folders.at(-1) ?? "", "ids");
  for (let tries = 0; tries < 400 && !existsSync(`${file}.done`); tries++) await delay(25);
  return readFileSync(file, "utf8").trim().split("\n").map(Number);
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe.each([
  ["pipes", false],
  ["files, to outlive us", true],
])("runProcess with %s", (_, outlives) => {
  test("returns exit code and output", async () => {
    expect(await run("echo out; echo err >&2; exit 3", { outlives })).toEqual({
      exitCode: 3,
      stdout: "out\n",
      stderr: "err\n",
      interrupted: false,
    });
  });

  test("tells each line as it comes, and the last one without its end", async () => {
    const lines: string[] = [];
    const onLine = (line: string): void => {
      lines.push(line);
      if (line === "Grüße") writeFileSync(join(folders.at(-1) ?? "", "read"), "");
    };

    await run("echo Grüße; until [ -e read ]; do sleep 0.02; done; printf 'one\\ntwo'", {
      outlives,
      onLine,
    });

    expect(lines).toEqual(["Grüße", "one", "two"]);
  });
});

describe("runProcess", () => {
  test("gives the process its own group, so that the terminal's Ctrl-C does not reach it", async () => {
    const { stdout } = await run("ps -o pgid= -p $$; echo $$");

    const [group, id] = stdout.trim().split(/\s+/);
    expect(group).toBe(id);
  });

  test("a process that cannot start is an error", async () => {
    const props = { args: [], folder: "/", environment: {}, onLine: () => undefined, grace: 1 };

    await expect(runProcess({ ...props, binary: "/nowhere/terraform" })).rejects.toThrow(/ENOENT/);
  });

  test("GIVEN a process that stops when asked WHEN the signal aborts THEN it is asked once and nothing of it is left", async () => {
    const controller = new AbortController();
    const running = run([stopsWhenAsked, startsAChild, waits].join("\n"), {
      signal: controller.signal,
    });
    const ids = await processIds();

    controller.abort();

    expect(await running).toMatchObject({ exitCode: 1, interrupted: true });
    expect(readFileSync(join(folders[0] ?? "", "asked"), "utf8")).toBe("interrupt\n");
    expect(await Promise.all(ids.map(isGone))).toEqual([true, true]);
  });

  test("GIVEN a process that ignores the interrupt WHEN the grace is over THEN its whole group is killed", async () => {
    const controller = new AbortController();
    const running = run(["trap '' INT", startsAChild, waits].join("\n"), {
      signal: controller.signal,
      grace: 200,
    });
    const ids = await processIds();

    controller.abort();

    expect(await running).toMatchObject({ exitCode: undefined, interrupted: true });
    expect(await Promise.all(ids.map(isGone))).toEqual([true, true]);
  });
});
