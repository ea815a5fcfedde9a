import type { Stack } from "./stack";
import type { SkippedStack, StackResult } from "./stack-result";

export interface ScheduleOptions {
  readonly stacks: readonly Stack[];
  /** How many stacks run at a time. */
  readonly concurrency: number;
  /** Whether the hub ends, and ends well, before an account begins: accounts look up what it makes. */
  readonly hubFirst: boolean;
  /** Whether a stack that fails keeps the waiting ones from running. @default false */
  readonly failFast?: boolean;
  /** Keeps waiting stacks from running. */
  readonly signal?: AbortSignal;
  /** @param say takes what the stack's run tells people to watch */
  readonly run: (stack: Stack, say: (message: string) => void) => Promise<StackResult>;
  readonly onEvent?: (event: StackEvent) => void;
}

export type StackEvent =
  | { readonly kind: "started"; readonly name: string }
  | { readonly kind: "said"; readonly name: string; readonly message: string }
  | { readonly kind: "finished"; readonly result: StackResult };

/**
 * Runs stacks concurrently, the hub first. A stack that fails stops no other one, unless the other
 * one needs the hub or `failFast` says so; what does not run is skipped, with the reason.
 *
 * @returns one result a stack, in the order of `stacks`
 */
export async function scheduleStacks(options: ScheduleOptions): Promise<readonly StackResult[]> {
  const { stacks, concurrency, hubFirst } = options;
  const results = new Map<string, StackResult>();
  const hub = stacks.filter(({ name }) => name === "hub");
  const accounts = stacks.filter(({ name }) => name !== "hub");
  for (const waiting of hubFirst ? [hub, accounts] : [[...hub, ...accounts]]) {
    const work = async (): Promise<void> => {
      for (let stack = waiting.shift(); stack !== undefined; stack = waiting.shift()) {
        const reason = whyNot(options, results);
        const result = await runOrSkip(stack, reason, options);
        results.set(stack.name, result);
        options.onEvent?.({ kind: "finished", result });
      }
    };
    await Promise.all(Array.from({ length: Math.max(1, concurrency) }, work));
  }
  return stacks.flatMap(({ name }) => results.get(name) ?? []);
}

/** Why no further stack may begin. */
function whyNot(
  { signal, failFast = false, hubFirst }: ScheduleOptions,
  results: ReadonlyMap<string, StackResult>,
): SkippedStack["reason"] | undefined {
  if (signal?.aborted === true) return "interrupted";
  if (hubFirst && results.get("hub")?.status === "failed") return "hub-failed";
  const oneFailed = [...results.values()].some(({ status }) => status === "failed");
  return failFast && oneFailed ? "fail-fast" : undefined;
}

async function runOrSkip(
  stack: Stack,
  reason: SkippedStack["reason"] | undefined,
  { run, onEvent }: ScheduleOptions,
): Promise<StackResult> {
  const { name } = stack;
  if (reason !== undefined) return { name, status: "skipped", reason };
  onEvent?.({ kind: "started", name });
  return run(stack, (message) => onEvent?.({ kind: "said", name, message }));
}
