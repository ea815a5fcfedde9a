import { scheduleStacks, type ScheduleOptions, type StackEvent } from "../../fleet/schedule-stacks";
import type { AppliedStack, FailedStack, StackResult } from "../../fleet/stack-result";

function applied(name: string): AppliedStack {
  return { name, status: "applied", changes: [], outputs: {}, warnings: [], duration: 0 };
}

function failed(name: string): FailedStack {
  return {
    name,
    status: "failed",
    reason: "failed",
    command: "apply",
    changes: [],
    diagnostics: [],
    nextSteps: [],
    duration: 0,
  };
}

/** Runs stacks by name; `log` tells when each began and ended. */
async function schedule(
  names: readonly string[],
  options: Partial<ScheduleOptions> = {},
): Promise<{ readonly results: readonly StackResult[]; readonly log: readonly string[] }> {
  const log: string[] = [];
  const results = await scheduleStacks({
    stacks: names.map((name) => ({ name, folder: `/stacks/${name}` })),
    concurrency: 2,
    hubFirst: false,
    run: ({ name }) => Promise.resolve(applied(name)),
    ...options,
    onEvent: (event) => {
      if (event.kind === "started") log.push(`begin ${event.name}`);
      if (event.kind === "finished") log.push(`end ${event.result.name}`);
      options.onEvent?.(event);
    },
  });
  return { results, log };
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe("scheduleStacks", () => {
  test("GIVEN the hub goes first THEN it has ended before an account begins, and two accounts run at a time", async () => {
    const { results, log } = await schedule(["a", "hub", "b"], {
      hubFirst: true,
      run: async ({ name }) => {
        await pause();
        return applied(name);
      },
    });

    expect(log).toEqual(["begin hub", "end hub", "begin a", "begin b", "end a", "end b"]);
    expect(results).toEqual([applied("a"), applied("hub"), applied("b")]);
  });

  test("GIVEN the hub need not go first THEN it begins first and nothing waits for its end", async () => {
    const { log } = await schedule(["a", "hub"], {
      run: async ({ name }) => {
        await pause();
        return applied(name);
      },
    });

    expect(log.slice(0, 2)).toEqual(["begin hub", "begin a"]);
  });

  test("GIVEN a concurrency of one THEN stacks run one after another", async () => {
    const { log } = await schedule(["b", "a"], { concurrency: 1 });

    expect(log).toEqual(["begin b", "end b", "begin a", "end a"]);
  });

  test("GIVEN an account that fails THEN the others run all the same", async () => {
    const { results } = await schedule(["hub", "a", "b", "c"], {
      hubFirst: true,
      run: ({ name }) => Promise.resolve(name === "a" ? failed(name) : applied(name)),
    });

    expect(results).toEqual([applied("hub"), failed("a"), applied("b"), applied("c")]);
  });

  test("GIVEN fail-fast WHEN an account fails THEN the waiting ones are skipped, with the reason", async () => {
    const { results } = await schedule(["a", "b", "c"], {
      concurrency: 1,
      failFast: true,
      run: ({ name }) => Promise.resolve(name === "a" ? failed(name) : applied(name)),
    });

    expect(results).toEqual([
      failed("a"),
      { name: "b", status: "skipped", reason: "fail-fast" },
      { name: "c", status: "skipped", reason: "fail-fast" },
    ]);
  });

  test("GIVEN the hub goes first WHEN it fails THEN no account begins", async () => {
    const { results } = await schedule(["hub", "a"], {
      hubFirst: true,
      run: ({ name }) => Promise.resolve(failed(name)),
    });

    expect(results).toEqual([
      failed("hub"),
      { name: "a", status: "skipped", reason: "hub-failed" },
    ]);
  });

  test("GIVEN the hub need not go first WHEN it fails THEN accounts run", async () => {
    const { results } = await schedule(["hub", "a"], {
      concurrency: 1,
      run: ({ name }) => Promise.resolve(name === "hub" ? failed(name) : applied(name)),
    });

    expect(results).toEqual([failed("hub"), applied("a")]);
  });

  test("GIVEN an interrupt WHEN stacks wait THEN they are skipped and never began", async () => {
    const controller = new AbortController();
    const { results, log } = await schedule(["a", "b"], {
      concurrency: 1,
      signal: controller.signal,
      run: ({ name }) => {
        controller.abort();
        return Promise.resolve(applied(name));
      },
    });

    expect(results).toEqual([
      applied("a"),
      { name: "b", status: "skipped", reason: "interrupted" },
    ]);
    expect(log).toEqual(["begin a", "end a", "end b"]);
  });

  test("tells of each stack's start, messages and end", async () => {
    const events: StackEvent[] = [];

    await schedule(["a"], {
      run: ({ name }, say) => {
        say("working");
        return Promise.resolve(applied(name));
      },
      onEvent: (event) => events.push(event),
    });

    expect(events).toEqual([
      { kind: "started", name: "a" },
      { kind: "said", name: "a", message: "working" },
      { kind: "finished", result: applied("a") },
    ]);
  });
});
