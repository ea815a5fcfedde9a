import type { ProviderProcess } from "./provider-process";

/**
 * The processes of one provider for one stack. One that no connection has configured holds nothing
 * of any, so it may serve one after the other, and in the end the one that configures it.
 */
export class ProviderProcesses {
  private readonly running = new Set<ProviderProcess>();
  private readonly unconfigured = new Set<ProviderProcess>();

  constructor(private readonly start: () => ProviderProcess) {}

  /** An unconfigured process; one is started when there is none. */
  any(): ProviderProcess {
    const [first] = this.unconfigured;
    return first ?? this.startOne();
  }

  /** Lends an unconfigured process for one call. */
  async lend<Result>(use: (process: ProviderProcess) => Promise<Result>): Promise<Result> {
    const process = this.any();
    process.guests++;
    try {
      return await use(process);
    } finally {
      process.guests--;
    }
  }

  /** A process that nobody else will get. */
  take(): ProviderProcess {
    const idle = [...this.unconfigured].find(({ guests }) => guests === 0);
    const taken = idle ?? this.startOne();
    this.unconfigured.delete(taken);
    return taken;
  }

  async close(): Promise<void> {
    const ends = [...this.running].map((process) => {
      process.kill();
      return process.ended;
    });
    await Promise.all(ends);
  }

  private startOne(): ProviderProcess {
    const process = this.start();
    this.running.add(process);
    this.unconfigured.add(process);
    const forget = (): void => {
      this.running.delete(process);
      this.unconfigured.delete(process);
    };
    void process.ended.then(forget);
    return process;
  }
}
