import { runStack, type StackCommand } from "./run-stack";
import type { Stack } from "./stack";
import type { StackResult } from "./stack-result";
import type { TerraformProps } from "./terraform/terraform";

export interface RunStacksOptions {
  readonly command: StackCommand;
  readonly stacks: readonly Stack[];
  /** How many stacks run at a time; a stack needs about a core and a gigabyte. */
  readonly concurrency: number;
  /** How to run Terraform; the same for every stack. */
  readonly terraform?: Omit<TerraformProps, "folder" | "onOutput">;
  readonly onEvent?: (event: StackEvent) => void;
}

export type StackEvent =
  | { readonly kind: "started"; readonly name: string }
  | { readonly kind: "said"; readonly name: string; readonly message: string }
  | { readonly kind: "finished"; readonly result: StackResult };

/**
 * Plans or applies stacks concurrently, the hub first: an apply of it ends before that of an account
 * begins, for accounts look up what it makes. A stack that fails stops no other one. After an
 * interrupt the running ones are stopped and the waiting ones are skipped.
 *
 * @returns one result a stack, in the order of `stacks`
 */
export async function runStacks(options: RunStacksOptions): Promise<readonly StackResult[]> {
  const { command, stacks, concurrency } = options;
  const results = new Map<string, StackResult>();
  const hub = stacks.filter(({ name }) => name === "hub");
  const accounts = stacks.filter(({ name }) => name !== "hub");
  const waves = command === "apply" ? [hub, accounts] : [[...hub, ...accounts]];
  for (const waiting of waves) {
    const work = async (): Promise<void> => {
      for (let stack = waiting.shift(); stack !== undefined; stack = waiting.shift()) {
        results.set(stack.name, await run(stack, options));
      }
    };
    await Promise.all(Array.from({ length: Math.max(1, concurrency) }, work));
  }
  return stacks.flatMap(({ name }) => results.get(name) ?? []);
}

async function run(stack: Stack, options: RunStacksOptions): Promise<StackResult> {
  const { command, terraform = {}, onEvent = () => undefined } = options;
  const { name } = stack;
  let result: StackResult;
  if (terraform.signal?.aborted === true) {
    result = { name, status: "skipped", reason: "interrupted" };
  } else {
    onEvent({ kind: "started", name });
    result = await runStack(stack, command, {
      ...terraform,
      onOutput: (message) => {
        onEvent({ kind: "said", name, message });
      },
    });
  }
  onEvent({ kind: "finished", result });
  return result;
}
