export interface RunProcessProps {
  readonly binary: string;
  readonly args: readonly string[];
  readonly folder: string;
  /** The whole environment: nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>;
  /** Called with each line of standard output as it comes. */
  readonly onLine: (line: string) => void;
  readonly signal?: AbortSignal;
  /** Milliseconds between the interrupt and the kill. */
  readonly grace: number;
}

export interface ProcessOutcome {
  /** `undefined` when a signal ended the process. */
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  readonly interrupted: boolean;
}

/**
 * Runs a process in a process group of its own and waits for its end.
 *
 * The group keeps a Ctrl-C in the terminal away from Terraform: it would get the interrupt twice,
 * from the terminal and from us, and the second one makes it give up without writing its state.
 * When `signal` aborts, the process is interrupted, and killed after `grace`. What is left of the
 * group when the process has ended is killed; so is all of it when this process exits.
 *
 * @throws when the process cannot be started.
 */
export async function runProcess(props: RunProcessProps): Promise<ProcessOutcome> {
  const { binary, args, folder, environment, onLine, signal, grace } = props;
  // Not a static import: tsx would load these ES modules as CommonJS, which not all of them offer.
  const { execa } = await import("execa");
  const child = execa(binary, args, {
    cwd: folder,
    env: environment,
    extendEnv: false,
    stdin: "ignore",
    detached: true,
    reject: false,
    stripFinalNewline: false,
  });
  const { pid } = child;
  if (pid !== undefined) killOnExit.add(pid);
  // What outlives Terraform (a provider that hangs) would also keep its output open.
  child.once("exit", () => {
    killGroup(pid);
  });

  let killing: NodeJS.Timeout | undefined;
  const interrupt = (): void => {
    child.kill("SIGINT");
    killing = setTimeout(() => {
      killGroup(pid);
    }, grace);
  };
  if (signal?.aborted === true) interrupt();
  else signal?.addEventListener("abort", interrupt, { once: true });

  try {
    for await (const line of child) onLine(line);
    const { exitCode, stdout, stderr, failed, shortMessage } = await child;
    if (failed && pid === undefined) throw new Error(shortMessage);
    return { exitCode, stdout, stderr, interrupted: killing !== undefined };
  } finally {
    signal?.removeEventListener("abort", interrupt);
    clearTimeout(killing);
    if (pid !== undefined) killOnExit.delete(pid);
  }
}

const killOnExit = new Set<number>();

process.on("exit", () => {
  killOnExit.forEach(killGroup);
});

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // All of it has ended.
  }
}
