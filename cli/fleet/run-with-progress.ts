import type { FleetCommand, FleetRun } from "../../fleet/fleet-run";
import type { StackEvent } from "../../fleet/schedule-stacks";
import type { Stack } from "../../fleet/stack";
import { stackOutcome } from "../../report/stack-outcome";
import type { Io } from "../io";

/** Shows each stack while it runs; a failed stack is a result, no exception. */
export async function runWithProgress(
  io: Io,
  command: FleetCommand,
  stacks: readonly Stack[],
  run: (onEvent: (event: StackEvent) => void) => Promise<FleetRun>,
): Promise<FleetRun> {
  const titleOf = (name: string): string => `${command} ${name}`;
  const progress = await io.progress(stacks.map(({ name }) => titleOf(name)));
  try {
    return await run((event) => {
      switch (event.kind) {
        case "started":
          progress.start(titleOf(event.name));
          break;
        case "said":
          progress.say(titleOf(event.name), event.message);
          break;
        case "finished": {
          const { result } = event;
          const ok =
            result.status === "skipped"
              ? result.reason === "nothing-to-do"
              : result.status !== "failed";
          progress.finish(titleOf(result.name), { ok, text: stackOutcome(result) });
          break;
        }
      }
    });
  } finally {
    await progress.close();
  }
}
