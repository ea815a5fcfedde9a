import Table from "cli-table3";

import { median } from "./median";
import type { Measurement, Variant } from "./measure-synthesis";

/** The runs of one number of accounts. */
export interface SynthesisRuns {
  readonly accounts: number;
  readonly runs: Readonly<Record<Variant, readonly Measurement[]>>;
}

const columns = [
  "accounts",
  "",
  "configuration",
  "synthesis",
  "an account",
  "peak memory",
  "files rewritten",
];

/** Medians, and how many times less time and memory this project takes. */
export function synthesisTable(results: readonly SynthesisRuns[]): string {
  const table = new Table({ head: columns, style: { head: [], border: [] } });
  for (const { accounts, runs } of results) {
    const row = (variant: Variant): string[] => {
      const time = median(runs[variant].map(({ synthesis }) => synthesis));
      return [
        `${accounts}`,
        variant === "cdktf" ? "cdktf as it comes" : variant,
        `${median(runs[variant].map(({ model }) => model)).toFixed(0)} ms`,
        `${time.toFixed(0)} ms`,
        `${(time / accounts).toFixed(2)} ms`,
        `${median(runs[variant].map(({ memory }) => memory)).toFixed(0)} MiB`,
        `${median(runs[variant].map(({ rewritten }) => rewritten))} of ${accounts + 1}`,
      ];
    };
    const ratio = (of: (run: Measurement) => number): string =>
      `${(median(runs.cdktf.map(of)) / median(runs.bastionless.map(of))).toFixed(1)} x`;
    table.push(row("cdktf"), row("bastionless"), [
      "",
      "times less",
      "",
      ratio(({ synthesis }) => synthesis),
      "",
      ratio(({ memory }) => memory),
      "",
    ]);
  }
  return table.toString();
}
