import { runCli } from "../../../cli/run-cli";
import { findAffectedStacks } from "../../../fleet/affected/find-affected-stacks";
import { fakeIo, type FakeIo } from "../../support/fake-io";
import { writeConfiguration } from "../../support/write-configuration";

jest.mock("../../../fleet/affected/find-affected-stacks");

const config = writeConfiguration({});

async function matrix(
  ...args: readonly string[]
): Promise<{ readonly exitCode: number; readonly io: FakeIo }> {
  const io = fakeIo();
  const { signal } = new AbortController();
  return { exitCode: await runCli(["matrix", ...args], { io, signal }), io };
}

const affected = {
  base: "0123456789abcdef0123456789abcdef01234567",
  added: ["payments-production"],
  changed: ["hub", "legacy-monolith"],
  removed: ["old"],
  unchanged: 1,
};

describe("matrix", () => {
  beforeEach(() => {
    jest.mocked(findAffectedStacks).mockResolvedValue(affected);
  });

  test("prints a matrix on one line, the hub in a shard of its own", async () => {
    const { exitCode, io } = await matrix("--shards", "2");

    expect(exitCode).toBe(0);
    expect(io.noted).toEqual([]);
    expect(io.printed).toEqual([
      '{"include":[' +
        '{"shard":0,"of":2,"stacks":"hub","hub":true},' +
        '{"shard":1,"of":2,"stacks":"payments-production","hub":false},' +
        '{"shard":2,"of":2,"stacks":"data-platform,legacy-monolith","hub":false}]}',
    ]);
  });

  test("--select narrows it", async () => {
    const { io } = await matrix("--select", "!hub,!data-*", "--shards", "1");

    expect(JSON.parse(io.printed.join("\n"))).toEqual({
      include: [{ shard: 1, of: 1, stacks: "legacy-monolith,payments-production", hub: false }],
    });
  });

  test("--base leaves what is affected and selected; what is removed cannot be run", async () => {
    const { exitCode, io } = await matrix("--base", "origin/main", "--select", "!legacy-*");

    expect(exitCode).toBe(0);
    expect(findAffectedStacks).toHaveBeenCalledWith(
      expect.objectContaining({ base: "origin/main", project: process.cwd() }),
    );
    expect(JSON.parse(io.printed.join("\n"))).toEqual({
      include: [
        { shard: 0, of: 1, stacks: "hub", hub: true },
        { shard: 1, of: 1, stacks: "payments-production", hub: false },
      ],
    });
  });

  test("nothing affected is an empty matrix, no error", async () => {
    jest.mocked(findAffectedStacks).mockResolvedValue({ ...affected, added: [], changed: [] });

    const { exitCode, io } = await matrix("--base", "HEAD");

    expect(exitCode).toBe(0);
    expect(io.printed).toEqual(['{"include":[]}']);
  });

  test("--base compares the project's own configuration, and refuses another", async () => {
    const { exitCode, io } = await matrix("--base", "HEAD", "--config", config());

    expect(exitCode).toBe(1);
    expect(io.noted).toEqual([
      `error: --base compares what main.ts synthesizes, which is config, not ${config()}. Leave out one of --base and --config.`,
    ]);
    expect((await matrix("--base", "HEAD", "--config", "./config/")).exitCode).toBe(0);
  });

  test.each(["0", "256", "-1", "1.5", "many", "0x10", ""])(
    "--shards %j is an error",
    async (shards) => {
      const { exitCode, io } = await matrix("--shards", shards);

      expect(exitCode).toBe(1);
      expect(io.printed).toEqual([]);
      expect(io.noted).toEqual([
        `error: --shards ${JSON.stringify(shards)}: expected a whole number from 1 to 255, for a GitHub matrix has at most 256 jobs and the hub's is one of them.`,
      ]);
    },
  );

  test.each(["", ","])("an empty --select is an error, never everything: %j", async (select) => {
    const { exitCode, io } = await matrix("--select", select);

    expect(exitCode).toBe(1);
    expect(io.printed).toEqual([]);
    expect(io.noted).toEqual([
      `error: option '--select <stacks>' argument '${select}' is invalid. Expected at least one value.`,
    ]);
  });

  test("a misspelled --select is an error", async () => {
    const { exitCode, io } = await matrix("--select", "legcy-*");

    expect(exitCode).toBe(1);
    expect(io.noted[0]).toMatch(/^error: --select "legcy-\*" matches no stack; nearest: legacy-/);
  });
});
