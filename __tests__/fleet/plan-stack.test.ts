import { existsSync, readFileSync, renameSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

import { planStack } from "../../fleet/plan-stack";
import {
  changed,
  fails,
  plansChanges,
  scriptedStack,
  showsPlan,
  unchanged,
} from "../support/scripted-stack";

const quiet = (): void => undefined;
const duration = expect.any(Number) as number;

describe("planStack", () => {
  test("initializes, plans with the read-only role and no lock, reads the plan, and keeps nothing", async () => {
    const { stack, context, log, doors } = scriptedStack(
      `[ "$1" = plan ] && printf '%s\\n' "$@" > ../arguments\n${plansChanges}`,
    );

    const result = await planStack(stack, context, quiet);

    expect(result).toEqual({
      name: "payments",
      status: "planned",
      ...changed,
      warnings: [],
      duration,
    });
    expect(log()).toEqual(["init  init", "plan read-only open", "show  open"]);
    const given = readFileSync(join(stack.folder, "../arguments"), "utf8").trim().split("\n");
    const planFile = given.at(-1)?.replace("-out=", "") ?? "";
    expect(given).toEqual([
      "plan",
      "-input=false",
      "-no-color",
      "-json",
      "-detailed-exitcode",
      "-lock=false",
      `-out=${planFile}`,
    ]);
    expect(existsSync(planFile)).toBe(false);
    expect(doors).toEqual(["enter", "close"]);
  });

  test("GIVEN nothing to do THEN the exit code says so, and the plan is not even read", async () => {
    const { stack, context, log } = scriptedStack("exit 0");

    expect(await planStack(stack, context, quiet)).toEqual({
      name: "payments",
      status: "planned",
      ...unchanged,
      warnings: [],
      duration,
    });
    expect(log().map((line) => line.split(" ")[0])).toEqual(["init", "plan"]);
  });

  test("GIVEN a look for drift WHEN there is nothing to do THEN the plan is read all the same", async () => {
    const { stack, context, log } = scriptedStack(`${showsPlan}; exit 0`);

    await planStack(stack, context, quiet, { observe: true });

    expect(log().map((line) => line.split(" ")[0])).toEqual(["init", "plan", "show"]);
  });

  test("GIVEN a place for the plan THEN it is kept, for its owner only", async () => {
    const { stack, context } = scriptedStack(plansChanges);
    const out = join(stack.folder, "../payments.tfplan");

    await planStack(stack, context, quiet, { out });

    expect(statSync(out).mode & 0o777).toBe(0o600);
  });

  test("GIVEN it was throttled WHEN a retry is worth it THEN it runs again from the start", async () => {
    const asked: number[] = [];
    const { stack, context, log, doors } = scriptedStack(
      `[ "$1" = plan ] && [ ! -e ../second ] && { touch ../second; ${fails("Throttling")}; }\n${plansChanges}`,
      {
        retryDelay: (diagnostics, attempt) => {
          asked.push(attempt);
          return diagnostics.some(({ summary }) => summary === "Throttling") ? 1 : undefined;
        },
      },
    );
    const said: string[] = [];

    const result = await planStack(stack, context, (message) => said.push(message));

    expect(result.status).toBe("planned");
    expect(asked).toEqual([1]);
    expect(said).toEqual(["Throttled; tries again in 1 s."]);
    expect(log().map((line) => line.split(" ")[0])).toEqual([
      "init",
      "plan",
      "init",
      "plan",
      "show",
    ]);
    expect(doors).toEqual(["enter", "close", "enter", "close"]);
  });

  test("GIVEN it takes longer than it may THEN it is stopped, and the result says so", async () => {
    const { stack, context } = scriptedStack("exec sleep 60", { timeout: 100 });

    expect(await planStack(stack, context, quiet)).toEqual({
      name: "payments",
      status: "failed",
      reason: "timeout",
      command: "init",
      changes: [],
      diagnostics: [],
      nextSteps: [],
      duration,
    });
  });

  test("GIVEN an interrupt WHEN it waits for its turn THEN it never begins", async () => {
    const controller = new AbortController();
    const { stack, context, doors } = scriptedStack("", {
      admit: (_stack, _command, signal) =>
        new Promise((_, reject) => {
          signal?.addEventListener("abort", () => {
            reject(new Error("aborted"));
          });
          controller.abort();
        }),
    });
    const interruptible = {
      ...context,
      terraform: { ...context.terraform, signal: controller.signal },
    };

    const result = await planStack(stack, interruptible, quiet);

    expect(result).toMatchObject({ status: "failed", reason: "interrupted", command: "plan" });
    expect(doors).toEqual([]);
  });

  test("GIVEN a known cause WHEN it fails THEN the next step is told", async () => {
    const { stack, context, doors } = scriptedStack(
      `[ "$1" = plan ] && { ${fails("AWS account ID not allowed: 999900001111")}; }; exit 0`,
    );

    expect(await planStack(stack, context, quiet)).toEqual({
      name: "payments",
      status: "failed",
      reason: "failed",
      command: "plan",
      changes: [],
      diagnostics: [
        { severity: "error", summary: "AWS account ID not allowed: 999900001111", detail: "" },
      ],
      nextSteps: [
        "The credentials of payments lead to another account; nothing was changed. Compare the id " +
          "in the account's file with terraform.deployRole in organization.yaml.",
      ],
      duration,
    });
    expect(doors).toEqual(["enter", "close"]);
  });

  test("GIVEN OpenTofu WHEN it fails THEN the next step names its command", async () => {
    const { stack, context } = scriptedStack(
      `[ "$1" = plan ] && { ${fails("Error acquiring the state lock", "ID: 0e8f63c1")}; }; exit 0`,
    );
    const { binary = "" } = context.terraform;
    const tofu = join(dirname(binary), "tofu");
    renameSync(binary, tofu);

    const result = await planStack(
      stack,
      { ...context, terraform: { ...context.terraform, binary: tofu } },
      quiet,
    );

    expect(result).toMatchObject({
      nextSteps: [
        "Another run holds the state of payments: wait for it. If it was killed, free the state: " +
          `cd '${stack.folder}' && tofu force-unlock 0e8f63c1`,
      ],
    });
  });
});

describe("a stack", () => {
  test("GIVEN a plan that nobody can read THEN that is the stack's failure, no exception", async () => {
    const { stack, context, doors } = scriptedStack(plansChanges, {
      classify: () => {
        throw new Error("The plan has format version 2.0; expected 1.x.");
      },
    });

    expect(await planStack(stack, context, quiet)).toMatchObject({
      status: "failed",
      reason: "failed",
      diagnostics: [
        { severity: "error", summary: "The plan has format version 2.0; expected 1.x." },
      ],
    });
    expect(doors).toEqual(["enter", "close"]);
  });

  test("GIVEN a state that has more than the cut-down schema THEN it starts again with whole schemas", async () => {
    const { stack, context, doors } = scriptedStack(
      `[ "$1" = plan ] && [ ! -e ../second ] && { touch ../second; ${fails("no schema available for aws_sns_topic.a while reading state")}; }\n${plansChanges}`,
    );

    expect((await planStack(stack, context, quiet)).status).toBe("planned");
    expect(doors).toEqual(["enter", "close", "enter whole", "close"]);
  });
});
