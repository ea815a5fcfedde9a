import { guard } from "../process-guardian";
import { OutputFile } from "./output-file";

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
  /**
   * Whether the process holds a lock, or changes what it has to write down: its output then goes
   * to files without a name, so that it can end in order after this process was killed. Output that
   * may not touch a disk goes through pipes. @default false
   */
  readonly outlives?: boolean;
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
 * group when the process has ended is killed; so is all of it when this process exits. When this
 * process is killed, the process guardian interrupts it.
 *
 * @throws when the process cannot be started.
 */
export async function runProcess(props: RunProcessProps): Promise<ProcessOutcome> {
  const { binary, args, folder, environment, onLine, signal, grace, outlives = false } = props;
  // Not a static import: tsx would load these ES modules as CommonJS, which not all of them offer.
  const { execa } = await import("execa");
  const files = outlives ? [new OutputFile(onLine), new OutputFile()] : [];
  const [stdoutFile, stderrFile] = files;
  const child = execa(binary, args, {
    cwd: folder,
    env: environment,
    extendEnv: false,
    stdin: "ignore",
    stdout: destination(stdoutFile),
    stderr: destination(stderrFile),
    detached: true,
    reject: false,
    stripFinalNewline: false,
  });
  const { pid } = child;
  if (pid !== undefined) killOnExit.add(pid);
  const release = pid === undefined ? () => undefined : guard({ kind: "terraform", pid });
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
    const followed = Promise.all([stdoutFile?.follow(child), stderrFile?.follow(child)]);
    if (!outlives) for await (const line of child) onLine(line);
    const { exitCode, failed, shortMessage, ...printed } = await child;
    if (failed && pid === undefined) throw new Error(shortMessage);
    const [stdout, stderr] = await followed;
    return {
      exitCode,
      stdout: stdout ?? printed.stdout ?? "",
      stderr: stderr ?? printed.stderr ?? "",
      interrupted: killing !== undefined,
    };
  } finally {
    signal?.removeEventListener("abort", interrupt);
    clearTimeout(killing);
    if (pid !== undefined) killOnExit.delete(pid);
    release();
    for (const file of files) file.close();
  }
}

/** execa takes every descriptor; its types know of few. */
function destination(file: OutputFile | undefined): "pipe" | 3 {
  return (file?.descriptor as 3 | undefined) ?? "pipe";
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
