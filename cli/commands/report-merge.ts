import { defineCommand } from "../define-command";
import { exitCodes } from "../exit-codes";

/** One report of the reports that the jobs of a CI system wrote. */
export const reportMerge = defineCommand({
  name: "report merge",
  summary: "Merge the reports of shards into one; each stack may be in one of them only.",
  argument: {
    name: "<folder>",
    description: "where each shard's report.json is, in any folder below",
  },
  options: {
    expect: {
      kind: "optional-value",
      flags: "--expect <shards>",
      description: "how many reports there have to be",
    },
    report: {
      kind: "optional-value",
      flags: "--report <folder>",
      description: "write report.json, report.md, report.html and junit.xml there",
    },
    json: {
      kind: "switch",
      flags: "--json",
      description: "print the result as JSON",
    },
  },
  examples: ["report merge reports --expect 10 --report merged"],
  async run({ expect, report, json }, { io }, folder = "") {
    const expected = expect === undefined ? undefined : shardCount(expect);
    const [{ findReports }, { mergeRuns }, { reportRun }] = await Promise.all([
      import("../find-reports.js"),
      import("../../report/merge-runs.js"),
      import("../fleet/report-run.js"),
    ]);
    const parts = findReports(folder);
    if (expected !== undefined && parts.length !== expected) {
      throw new Error(
        `${folder} holds ${parts.length} of ${expected} reports; nothing was merged. A shard that has no report failed before it could write one: see its log.`,
      );
    }
    await reportRun(mergeRuns(parts), { json, report }, io);
    return exitCodes.ok;
  },
});

function shardCount(text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1) return count;
  throw new Error(`--expect ${JSON.stringify(text)}: expected a whole number from 1.`);
}
