import { execFile } from "node:child_process";
import { cpus } from "node:os";
import { promisify } from "node:util";

import type { Measurement, Variant } from "./measure-synthesis";
import { synthesisTable, type SynthesisRuns } from "./synthesis-table";

export interface BenchSynthesisOptions {
  readonly accounts: readonly number[];
  readonly runs: number;
  /** The script that measures one variant when it is started with `--child`. */
  readonly script: string;
}

/** Measures synthesis against CDKTF as it comes and prints a table; whether both wrote the same. */
export async function benchSynthesis(options: BenchSynthesisOptions): Promise<boolean> {
  const { accounts, runs, script } = options;
  const results: SynthesisRuns[] = [];
  for (const count of accounts) {
    const all: Record<Variant, Measurement[]> = { cdktf: [], bastionless: [] };
    // In turn, so that a busy machine is busy for both.
    for (let run = 1; run <= runs; run++) {
      console.error(`${count} accounts, run ${run} of ${runs}`);
      all.cdktf.push(await measureInProcess(script, "cdktf", count));
      all.bastionless.push(await measureInProcess(script, "bastionless", count));
    }
    results.push({ accounts: count, runs: all });
  }
  const [cpu] = cpus();
  console.log(`Node ${process.version}, ${cpus().length} x ${cpu?.model ?? "unknown"}`);
  console.log(`Medians of ${runs} runs, each in a fresh process; one account changed before the`);
  console.log("second synthesis, whose rewritten files are counted.\n");
  console.log(synthesisTable(results));
  const equal = results.every(
    ({ runs: { cdktf, bastionless } }) =>
      new Set([...cdktf, ...bastionless].map(({ digest }) => digest)).size === 1,
  );
  console.log(`Terraform JSON of both: ${equal ? "the same" : "DIFFERENT"}`);
  return equal;
}

async function measureInProcess(
  script: string,
  variant: Variant,
  count: number,
): Promise<Measurement> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...process.execArgv,
    script,
    "--child",
    variant,
    "--accounts",
    `${count}`,
  ]);
  return JSON.parse(stdout) as Measurement;
}
