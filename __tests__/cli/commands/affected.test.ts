import { existsSync } from "node:fs";

import { runCli } from "../../../cli/run-cli";
import {
  findAffectedStacks,
  type AffectedStacks,
  type FindAffectedStacksProps,
} from "../../../fleet/affected/find-affected-stacks";
import { fakeIo, type FakeIo } from "../../support/fake-io";

jest.mock("../../../fleet/affected/find-affected-stacks");

const base = "0123456789abcdef0123456789abcdef01234567";
const none: AffectedStacks = { base, added: [], changed: [], removed: [], unchanged: 4 };
const some: AffectedStacks = {
  base,
  added: ["archive"],
  changed: ["hub", "search"],
  removed: ["old"],
  unchanged: 1,
};

const asked: FindAffectedStacksProps[] = [];

function found(result: AffectedStacks | Error): void {
  jest.mocked(findAffectedStacks).mockImplementation((props) => {
    asked.push(props);
    props.onProgress("installing");
    return result instanceof Error ? Promise.reject(result) : Promise.resolve(result);
  });
}

async function affected(
  args: readonly string[],
  signal = new AbortController().signal,
): Promise<{ readonly exitCode: number; readonly io: FakeIo }> {
  asked.length = 0;
  const io = fakeIo();
  return { exitCode: await runCli(["affected", ...args], { io, signal }), io };
}

describe("affected", () => {
  test("prints the names alone, the hub first, the rest beside them, and the exit code is 2", async () => {
    found(some);
    const { signal } = new AbortController();

    const { exitCode, io } = await affected(["--base", "origin/main"], signal);

    expect(exitCode).toBe(2);
    expect(io.printed).toEqual(["hub\narchive\nsearch"]);
    expect(io.noted).toEqual([
      "installing",
      "old has no file any more. If what it made was not removed before, restore the file with `lifecycle: retired`.",
      "2 changed, 1 added, 1 removed, 1 unchanged since 0123456789ab",
    ]);
    expect(asked).toEqual([
      expect.objectContaining({ project: process.cwd(), base: "origin/main", signal }),
    ]);
    expect(existsSync(asked[0]?.temporaryFolder ?? "")).toBe(false);
  });

  test("prints nothing when nothing is affected, and the exit code is 0", async () => {
    found(none);

    const { exitCode, io } = await affected([]);

    expect(exitCode).toBe(0);
    expect(io.printed).toEqual([]);
    expect(asked[0]).not.toHaveProperty("base");
  });

  test("a removed account alone counts too", async () => {
    found({ ...none, removed: ["old"] });

    expect((await affected([])).exitCode).toBe(2);
  });

  test("--json prints the result as data", async () => {
    found(some);

    const { exitCode, io } = await affected(["--json"]);

    expect(exitCode).toBe(2);
    expect(JSON.parse(io.printed.join("\n"))).toEqual({ ok: true, ...some });
  });

  test("--json prints a failure as data too", async () => {
    found(new Error("The base commit cannot be synthesized."));

    const { exitCode, io } = await affected(["--json"]);

    expect(exitCode).toBe(1);
    expect(JSON.parse(io.printed.join("\n"))).toEqual({
      ok: false,
      error: "The base commit cannot be synthesized.",
    });
  });

  test.each([["--json"], []])("an interrupt is no result: %s", async (...args) => {
    found(new Error("stopped"));

    const { exitCode, io } = await affected(args, AbortSignal.abort());

    expect(exitCode).toBe(130);
    expect(io.printed).toEqual([]);
  });

  test("a failure is its message, and the exit code is 1", async () => {
    found(new Error("The base commit cannot be synthesized."));

    const { exitCode, io } = await affected([]);

    expect(exitCode).toBe(1);
    expect(io.printed).toEqual([]);
    expect(io.noted).toEqual(["installing", "error: The base commit cannot be synthesized."]);
  });
});
