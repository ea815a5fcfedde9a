import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import { runStacks, type StackEvent } from "../../fleet/run-stacks";
import type { Stack } from "../../fleet/stack";
import { fakeTerraform, says } from "../support/fake-terraform";

const created: string[] = [];

afterEach(() => {
  for (const folder of created.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Stacks whose Terraform is a script; `$stack` is the stack's name, `$1` the subcommand. */
function given(
  script: string,
  ...names: readonly string[]
): { readonly stacks: readonly Stack[]; readonly binary: string; readonly log: () => string[] } {
  const { folder, binary } = fakeTerraform(`stack=$(basename "$PWD")\n${script}`);
  created.push(folder);
  const stacks = names.map((name) => ({ name, folder: join(folder, name) }));
  for (const stack of stacks) mkdirSync(stack.folder);
  const log = (): string[] => readFileSync(join(folder, "log"), "utf8").trim().split("\n");
  return { stacks, binary, log };
}

const logs = 'echo "$1 $stack" >> ../log';
const fails = says({
  type: "diagnostic",
  diagnostic: { severity: "error", summary: "AWS account ID not allowed: 999900001111" },
});

describe("runStacks", () => {
  test("GIVEN hub and accounts WHEN applied THEN the hub is done before an account begins", async () => {
    const { stacks, binary, log } = given(
      `echo "begin $1 $stack" >> ../log; sleep 0.2; echo "end $1 $stack" >> ../log`,
      "a",
      "hub",
      "b",
    );

    const results = await runStacks({
      command: "apply",
      stacks,
      concurrency: 2,
      terraform: { binary },
    });

    expect(log().slice(0, 4)).toEqual([
      "begin init hub",
      "end init hub",
      "begin apply hub",
      "end apply hub",
    ]);
    // Two at a time: the second account begins before the first one ends.
    expect(log().slice(4, 6).sort()).toEqual(["begin init a", "begin init b"]);
    expect(results.map(({ name, status }) => [name, status])).toEqual([
      ["a", "applied"],
      ["hub", "applied"],
      ["b", "applied"],
    ]);
  });

  test("GIVEN a concurrency of one WHEN planned THEN stacks run one after another, the hub first", async () => {
    const { stacks, binary, log } = given(logs, "a", "hub", "b");

    await runStacks({ command: "plan", stacks, concurrency: 1, terraform: { binary } });

    expect(log()).toEqual(["init hub", "plan hub", "init a", "plan a", "init b", "plan b"]);
  });

  test("GIVEN hub and accounts WHEN planned THEN no account waits for the end of the hub's plan", async () => {
    const { stacks, binary, log } = given(`${logs}; sleep 0.2`, "a", "hub");

    await runStacks({ command: "plan", stacks, concurrency: 2, terraform: { binary } });

    expect(log().slice(0, 2).sort()).toEqual(["init a", "init hub"]);
  });

  test("GIVEN stacks that fail WHEN applied THEN the others run all the same", async () => {
    const { stacks, binary } = given(
      `case "$1 $stack" in "apply hub"|"init a") ${fails}; exit 1;; esac`,
      "hub",
      "a",
      "b",
    );

    const results = await runStacks({
      command: "apply",
      stacks,
      concurrency: 2,
      terraform: { binary },
    });

    const failed = {
      status: "failed",
      reason: "failed",
      changes: [],
      diagnostics: [
        { severity: "error", summary: "AWS account ID not allowed: 999900001111", detail: "" },
      ],
      duration: expect.any(Number) as number,
    };
    const step = (name: string): string =>
      `The credentials of ${name} lead to another account; nothing was changed. Compare the id in the ` +
      "account's file with terraform.deployRole in organization.yaml.";
    expect(results).toEqual([
      { name: "hub", command: "apply", nextSteps: [step("hub")], ...failed },
      { name: "a", command: "init", nextSteps: [step("a")], ...failed },
      {
        name: "b",
        status: "applied",
        changes: [],
        outputs: {},
        warnings: [],
        duration: expect.any(Number) as number,
      },
    ]);
  });

  test("GIVEN a running and a waiting stack WHEN interrupted THEN one is stopped and one skipped", async () => {
    const controller = new AbortController();
    const { stacks, binary } = given(`${says({ "@message": "working" })}; exec sleep 60`, "a", "b");

    const results = await runStacks({
      command: "apply",
      stacks,
      concurrency: 1,
      terraform: { binary, signal: controller.signal },
      onEvent: (event) => {
        if (event.kind === "said") controller.abort();
      },
    });

    expect(results).toMatchObject([
      { name: "a", status: "failed", reason: "interrupted", command: "init" },
      { name: "b", status: "skipped", reason: "interrupted" },
    ]);
  });

  test("tells of each stack's start, messages and end", async () => {
    const { stacks, binary } = given(says({ "@message": "working" }), "a");
    const events: StackEvent[] = [];

    const [result] = await runStacks({
      command: "plan",
      stacks,
      concurrency: 1,
      terraform: { binary },
      onEvent: (event) => events.push(event),
    });

    expect(events).toEqual([
      { kind: "started", name: "a" },
      { kind: "said", name: "a", message: "working" },
      { kind: "said", name: "a", message: "working" },
      { kind: "finished", result },
    ]);
  });
});
