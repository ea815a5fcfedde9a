// Measures this project against what people use without it:
//
//   npm run bench -- synth --accounts 1000 --runs 5
//   npm run bench -- fleet --accounts 30 --accounts 100 --regions 1 --graph aws --write
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";

import { benchSynthesis } from "./bench/bench-synthesis";
import { benchFleet } from "./bench/fleet/bench-fleet";
import { measureSynthesis } from "./bench/measure-synthesis";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** How many accounts; more than one fleet when it is repeated. */
    accounts: { type: "string", multiple: true },
    runs: { type: "string", default: "3" },
    /** Of `fleet`: regions of every account; can be repeated. */
    regions: { type: "string", multiple: true, default: ["1"] },
    /** Of `fleet`: stacks at a time, where a way has that. */
    concurrency: { type: "string", default: `${availableParallelism()}` },
    /** Of `fleet`: accounts that the loops plan. */
    sample: { type: "string", default: "6" },
    /** Of `fleet`: `aws` or `okta`; can be repeated. */
    graph: { type: "string", multiple: true, default: ["aws"] },
    /** Of `fleet`: parts of the names of the ways to measure; can be repeated. */
    only: { type: "string", multiple: true, default: [] },
    /** Of `fleet`: writes docs/benchmarks.md. */
    write: { type: "boolean", default: false },
    /** Of `synth`: measures one variant in this process. */
    child: { type: "string" },
  },
});

main().catch((error: unknown) => {
  console.error(`error: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});

async function main(): Promise<void> {
  const [what = "synth", ...others] = positionals;
  const runs = positiveInteger(values.runs);
  if (values.child !== undefined) {
    const variant = values.child === "cdktf" ? "cdktf" : "bastionless";
    console.log(JSON.stringify(measureSynthesis(variant, positiveInteger(values.accounts?.[0]))));
  } else if (what === "synth" && others.length === 0) {
    const accounts = (values.accounts ?? ["10", "100", "1000"]).map(positiveInteger);
    const equal = await benchSynthesis({ accounts, runs, script: __filename });
    if (!equal) process.exitCode = 1;
  } else if (what === "fleet" && others.length === 0) {
    await benchFleet({
      accounts: (values.accounts ?? ["30"]).map(positiveInteger),
      regions: values.regions.map(positiveInteger),
      graphs: values.graph.map(graph),
      runs,
      concurrency: positiveInteger(values.concurrency),
      sample: positiveInteger(values.sample),
      only: values.only,
      write: values.write,
    });
  } else {
    throw new Error(`there is no benchmark ${positionals.join(" ")}; there are: synth, fleet`);
  }
}

function positiveInteger(text: string | undefined): number {
  if (text !== undefined && /^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new Error(`not a positive number: ${text ?? "nothing"}`);
}

function graph(text: string): "aws" | "okta" {
  if (text === "aws" || text === "okta") return text;
  throw new Error(`there is no graph ${text}; there are: aws, okta`);
}
