import type { FleetMeasurement } from "./fleet-measurement";
import { fleetTable } from "./fleet-table";

export interface FleetReportProps {
  /** ISO 8601 date. */
  readonly date: string;
  /** What it ran on, one sentence each. */
  readonly machine: readonly string[];
  /** How often each way was tried. */
  readonly runs: number;
  readonly measurements: readonly FleetMeasurement[];
}

const graphs = {
  aws: "AWS only",
  okta: "whole graphs, Okta by its provider or the sandbox's stand-in for it",
};

function figures(runs: number): string {
  return runs === 1 ? "The figures are of one run." : `The figures are medians of ${runs} runs.`;
}

/** The measurements as a Markdown page. */
export function fleetReport({ date, machine, runs, measurements }: FleetReportProps): string {
  const parts = measurements.map((measurement) => {
    const { accounts, regions, graph } = measurement.shape;
    const where = regions === 1 ? "one region" : `${regions} regions`;
    return `## ${accounts} accounts in ${where}, ${graphs[graph]}\n\n${fleetTable(measurement)}`;
  });
  return `# Benchmarks

Written by \`npm run bench -- fleet --write\` on ${date}; not edited by hand.

${machine.map((line) => `- ${line}`).join("\n")}

A generated fleet is applied in the sandbox (AWS emulated on loopback) and then planned in every way,
in turn; a plan that finds anything to do fails the benchmark. Each way starts in folders that nobody
has initialized and ends with a plan that a program can read. ${figures(runs)}

- **CPU** is that of every process that the way starts, providers and orphans included. The emulators
  are not in it.
- **Peak memory** is that of all these processes together, shared pages counted once; it is looked at
  in a run of its own.
- **Own process** is the command line of this project alone: its part of the CPU, and its peak memory.
  It also reads the configuration and synthesizes, which the other ways are spared.
- What costs the same for every account plans a few of them only, and only once for fleets that differ
  in nothing but their number of accounts.
- \`cdktf diff\` ends without a plan as JSON, and \`terragrunt run --all plan\` too.
- **AWS only**: tile \`existing\`, and the benchmark takes the Okta resources and the Okta provider out
  of the synthesized JSON.

${parts.join("\n\n")}
`;
}
