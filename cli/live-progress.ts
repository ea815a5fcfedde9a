import { Listr, type ListrTaskWrapper, type DefaultRenderer, type SimpleRenderer } from "listr2";

import { seconds } from "../report/seconds";
import type { Progress, StepOutcome } from "./progress";

type Row = ListrTaskWrapper<unknown, typeof DefaultRenderer, typeof SimpleRenderer>;

/** A list in the terminal, with a spinner and the latest message at each step that runs. */
export function liveProgress(titles: readonly string[]): Progress {
  const steps = new Map(titles.map((title) => [title, new LiveStep(title)]));
  const list = new Listr<unknown>(
    [...steps.values()].map((step) => ({ title: step.title, task: (_, row) => step.show(row) })),
    {
      concurrent: true,
      exitOnError: false,
      // Interrupts belong to the command, which stops Terraform first.
      registerSignalListeners: false,
      rendererOptions: { collapseErrors: false, showErrorMessage: false },
    },
  );
  const shown = list.run();
  return {
    start: (title) => steps.get(title)?.start(),
    say: (title, message) => steps.get(title)?.say(message),
    finish: (title, outcome) => steps.get(title)?.finish(outcome),
    close: async () => {
      for (const step of steps.values()) step.finish({ ok: false, text: "not done" });
      await shown;
    },
  };
}

class LiveStep {
  private row: Row | undefined;
  private begin: number | undefined;
  private resolve: (outcome: StepOutcome) => void = () => undefined;
  private readonly finished = new Promise<StepOutcome>((resolve) => {
    this.resolve = resolve;
  });

  constructor(readonly title: string) {}

  async show(row: Row): Promise<void> {
    this.row = row;
    if (this.begin === undefined) row.output = "waits for its turn";
    const { ok, text } = await this.finished;
    const took = this.begin === undefined ? "" : ` (${seconds(performance.now() - this.begin)})`;
    row.title = `${this.title}  ${text}${took}`;
    if (!ok) throw new Error(text);
  }

  start(): void {
    this.begin = performance.now();
    this.say("");
  }

  say(message: string): void {
    if (this.row !== undefined) this.row.output = message;
  }

  finish(outcome: StepOutcome): void {
    this.resolve(outcome);
  }
}
