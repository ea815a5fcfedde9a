// Measures this project against CDKTF as it comes: `npm run bench`, or
// `npm run bench -- synth --accounts 1000 --runs 5`.
import { execFile } from "node:child_process";
import { cpus } from "node:os";
import { parseArgs, promisify } from "node:util";

import { measureSynthesis, type Measurement, type Variant } from "./bench/measure-synthesis";
import { synthesisTable, type SynthesisRuns } from "./bench/synthesis-table";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    accounts: { type: "string", multiple: true, default: ["10", "100", "1000"] },
    runs: { type: "string", default: "3" },
    child: { type: "string" },
  },
});
const [what = "synth", ...others] = positionals;
const accounts = values.accounts.map(positiveInteger);
const runs = positiveInteger(values.runs);

if (values.child !== undefined) {
  const variant = values.child === "cdktf" ? "cdktf" : "bastionless";
  console.log(JSON.stringify(measureSynthesis(variant, accounts[0] ?? 0)));
} else if (what === "synth" && others.length === 0) {
  void benchSynthesis();
} else {
  console.error(`error: there is no benchmark ${positionals.join(" ")}; there is: synth`);
  process.exitCode = 1;
}

async function benchSynthesis(): Promise<void> {
  const results: SynthesisRuns[] = [];
  for (const count of accounts) {
    const all: Record<Variant, Measurement[]> = { cdktf: [], bastionless: [] };
    // In turn, so that a busy machine is busy for both.
    for (let run = 1; run <= runs; run++) {
      console.error(`${count} accounts, run ${run} of ${runs}`);
      all.cdktf.push(await measureInProcess("cdktf", count));
      all.bastionless.push(await measureInProcess("bastionless", count));
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
  if (!equal) process.exitCode = 1;
}

async function measureInProcess(variant: Variant, count: number): Promise<Measurement> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...process.execArgv,
    __filename,
    "--child",
    variant,
    "--accounts",
    `${count}`,
  ]);
  return JSON.parse(stdout) as Measurement;
}

function positiveInteger(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  console.error(`error: not a positive number: ${text}`);
  process.exit(1);
}
