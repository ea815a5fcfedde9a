import { existsSync, readFileSync } from "node:fs";

import { defineCommand } from "../define-command";
import { exitCodes } from "../exit-codes";
import { authorOption } from "../options/author-option";

const marker = "<!-- bastionless:plan -->";

/** The plan of a pull request as its one comment. */
export const githubComment = defineCommand({
  name: "github comment",
  summary: "Write a Markdown report as the one comment of a pull request, new or in place.",
  options: {
    pullRequest: {
      kind: "value",
      flags: "--pull-request <number>",
      description: "where the comment goes",
      default: "",
    },
    report: {
      kind: "value",
      flags: "--report <file>",
      description: "a report.md; without the file, the comment says that there is no report",
      default: "report.md",
    },
    unaffected: {
      kind: "switch",
      flags: "--unaffected",
      description: "there is nothing to report: the change reaches no stack",
    },
    author: authorOption,
  },
  examples: ["github comment --pull-request 7 --report merged/report.md"],
  async run({ pullRequest, report, unaffected, author }, { io, signal }) {
    if (!/^[1-9]\d{0,9}$/.test(pullRequest)) {
      throw new Error(`--pull-request ${JSON.stringify(pullRequest)}: expected its number.`);
    }
    const [{ GitHubClient }, { gitHubSettings }, { writeStickyComment }] = await Promise.all([
      import("../github/github-client.js"),
      import("../github/github-settings.js"),
      import("../github/sticky-comment.js"),
    ]);
    const settings = gitHubSettings(process.env);
    const isMissing = !unaffected && !existsSync(report);
    const text = unaffected
      ? "This change reaches no stack: there is nothing to apply."
      : isMissing
        ? noReport(settings.runUrl)
        : readFileSync(report, "utf8");
    const done = await writeStickyComment({
      client: new GitHubClient({ settings, signal }),
      pullRequest: Number(pullRequest),
      marker,
      text,
      author,
    });
    io.print(`comment of #${pullRequest} ${done}`);
    if (!isMissing) return exitCodes.ok;
    io.note(`${report} does not exist: the comment says that the run ended without a report.`);
    return exitCodes.error;
  },
});

/** An older plan may not stay there as if it were this commit's. */
function noReport(runUrl: string | undefined): string {
  const where = runUrl === undefined ? "its log" : `[its log](${runUrl})`;
  return `**There is no plan of this commit.** The run ended without a report of every stack: see ${where}.`;
}
