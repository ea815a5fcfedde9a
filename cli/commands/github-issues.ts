import { readFileSync } from "node:fs";

import { defineCommand } from "../define-command";
import { exitCodes } from "../exit-codes";
import type { IssueAction } from "../github/drift-issues/plan-issue-actions";
import { authorOption } from "../options/author-option";

/** The drift of every account as one issue an account. */
export const githubIssues = defineCommand({
  name: "github issues",
  summary: "Open, update, close and reopen one issue for each stack that differs.",
  options: {
    report: {
      kind: "value",
      flags: "--report <file>",
      description: "a report.json of `drift`",
      default: "report.json",
    },
    author: authorOption,
  },
  examples: ["github issues --report merged/report.json"],
  async run({ report, author }, { io, signal }) {
    const [{ readJsonReport }, { GitHubClient }, { gitHubSettings }, { writeDriftIssues }] =
      await Promise.all([
        import("../../report/read-json-report.js"),
        import("../github/github-client.js"),
        import("../github/github-settings.js"),
        import("../github/drift-issues/drift-issues.js"),
      ]);
    const settings = gitHubSettings(process.env);
    const { command, results } = readJsonReport(readFileSync(report, "utf8"), report);
    if (command !== "drift") {
      throw new Error(
        `${report} is of \`${command}\`; issues are written from the report of \`drift\`, which compares what was applied.`,
      );
    }
    const { runUrl } = settings;
    let actions = 0;
    const notes = await writeDriftIssues({
      client: new GitHubClient({ settings, signal }),
      results,
      author,
      ...(runUrl !== undefined && { runUrl }),
      onDone: (action) => {
        actions += 1;
        io.print(sentence(action));
      },
    });
    for (const note of notes) io.note(note);
    if (actions === 0) io.print("no issue has to change");
    return exitCodes.ok;
  },
});

function sentence(action: IssueAction): string {
  switch (action.kind) {
    case "open":
      return `${action.stack}: issue opened`;
    case "update":
      return `${action.stack}: #${action.number} updated`;
    case "reopen":
      return `${action.stack}: #${action.number} reopened`;
    case "close":
      return `${action.stack}: #${action.number} closed`;
  }
}
