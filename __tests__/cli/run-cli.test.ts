import { commands } from "../../cli/commands";
import { runCli } from "../../cli/run-cli";
import { version } from "../../package.json";
import { fakeIo, type FakeIo } from "../support/fake-io";

async function run(
  args: readonly string[],
  signal = new AbortController().signal,
): Promise<{ readonly exitCode: number; readonly io: FakeIo }> {
  const io = fakeIo();
  return { exitCode: await runCli(args, { io, signal }), io };
}

describe("runCli", () => {
  test("help names every command and is no error", async () => {
    const { exitCode, io } = await run(["--help"]);

    expect(exitCode).toBe(0);
    expect(io.noted).toEqual([]);
    expect(io.printed.join("\n").match(/^ {2}(?!help)[a-z]+ (?=\s|\[options\])/gm)).toEqual(
      [...new Set(commands.map(({ name }) => name.split(" ")[0]))].map((name) => `  ${name} `),
    );
  });

  test("the help of a command shows its argument, its options and examples, and no empty default", async () => {
    const { exitCode, io } = await run(["apply", "--help"]);

    expect(exitCode).toBe(0);
    const help = io.printed.join("\n");
    expect(help).toMatch(/^Usage: bastionless apply \[options\] \[folder\]$/m);
    expect(help).toMatch(/^ {2}--no-gateway /m);
    expect(help).not.toMatch(/default: (false|true|\[\])/);
    expect(help).toMatch(/^Examples:\n {2}\$ bastionless apply plans$/m);
  });

  test("a command of a group is run by both of its words", async () => {
    const { exitCode, io } = await run(["accounts", "list", "--help"]);

    expect(exitCode).toBe(0);
    expect(io.printed.join("\n")).toMatch(/^Usage: bastionless accounts list /m);
  });

  test("an unknown command is an error that names it", async () => {
    const { exitCode, io } = await run(["destroy-everything"]);

    expect(exitCode).toBe(1);
    expect(io.printed).toEqual([]);
    expect(io.noted).toEqual(["error: unknown command 'destroy-everything'"]);
  });

  test("an unknown option is an error that names it", async () => {
    const { exitCode, io } = await run(["validate", "--jsn"]);

    expect(exitCode).toBe(1);
    expect(io.noted).toEqual(["error: unknown option '--jsn'\n(Did you mean --json?)"]);
  });

  test.each([
    ["plan --out", "option '--out <folder>' argument '' is invalid"],
    ["plan --report", "option '--report <folder>' argument '' is invalid"],
    ["validate --config", "option '--config <folder>' argument '' is invalid"],
    ["apply", "command-argument value '' is invalid for argument 'folder'"],
  ])("an empty variable of a script is no path: %s", async (words, problem) => {
    const { exitCode, io } = await run([...words.split(" "), ""]);

    expect(exitCode).toBe(1);
    expect(io.noted).toEqual([`error: ${problem}. Expected a path.`]);
  });

  test("--version prints the version and nothing else", async () => {
    const { exitCode, io } = await run(["--version"]);

    expect(exitCode).toBe(0);
    expect(io.printed).toEqual([version]);
  });

  test("a failure is its message, without a stack trace", async () => {
    const io = fakeIo();
    const print = (): never => {
      throw new Error("the pipe is closed");
    };

    const exitCode = await runCli(["validate"], {
      io: { ...io, print },
      signal: new AbortController().signal,
    });

    expect(exitCode).toBe(1);
    expect(io.noted).toEqual(["error: the pipe is closed"]);
  });

  test("what fails after an interrupt is an interruption: exit code 130", async () => {
    const io = fakeIo();
    const print = (): never => {
      throw new Error("stopped");
    };

    const exitCode = await runCli(["validate"], {
      io: { ...io, print },
      signal: AbortSignal.abort(),
    });

    expect(exitCode).toBe(130);
    expect(io.noted).toEqual(["Interrupted; everything that ran has been stopped."]);
  });
});
