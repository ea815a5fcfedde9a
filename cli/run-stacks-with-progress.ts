import { runStacks, type RunStacksOptions } from "../fleet/run-stacks";
import type { StackResult } from "../fleet/stack-result";
import { stackOutcome } from "../report/stack-outcome";
import type { Io } from "./io";

/** Plans or applies stacks and shows each while it runs; a failed stack is a result, no exception. */
export async function runStacksWithProgress(
  io: Io,
  options: Omit<RunStacksOptions, "onEvent">,
): Promise<readonly StackResult[]> {
  const titleOf = (name: string): string => `${options.command} ${name}`;
  const progress = await io.progress(options.stacks.map(({ name }) => titleOf(name)));
  try {
    return await runStacks({
      ...options,
      onEvent: (event) => {
        switch (event.kind) {
          case "started":
            progress.start(titleOf(event.name));
            break;
          case "said":
            progress.say(titleOf(event.name), event.message);
            break;
          case "finished": {
            const { name, status } = event.result;
            const ok = status === "planned" || status === "applied";
            progress.finish(titleOf(name), { ok, text: stackOutcome(event.result) });
            break;
          }
        }
      },
    });
  } finally {
    await progress.close();
  }
}
