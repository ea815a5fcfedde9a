import { z } from "zod";

import type { StackResult } from "../../../fleet/stack-result";
import type { GitHubClient } from "../github-client";
import { planIssueActions, type ExistingIssue, type IssueAction } from "./plan-issue-actions";

export interface DriftIssuesProps {
  readonly client: GitHubClient;
  readonly results: readonly StackResult[];
  /** Login of the token's owner: an issue of anybody else is never taken for ours. */
  readonly author: string;
  /** The page of the run, for the comments. @default - none */
  readonly runUrl?: string;
  /** Called with each action once it is done. */
  readonly onDone: (action: IssueAction) => void;
}

const label = "bastionless-drift";

const issues = z.array(
  z.object({
    number: z.number(),
    title: z.string(),
    body: z.string().nullish(),
    state: z.enum(["open", "closed"]),
    user: z.object({ login: z.string() }).nullable(),
    pull_request: z.unknown().optional(),
  }),
);

/**
 * Opens, updates, closes and reopens one issue a stack.
 *
 * @returns what was left as it is, and why
 * @throws GitHubError; what was done until then stays, and the next run goes on from there
 */
export async function writeDriftIssues(props: DriftIssuesProps): Promise<readonly string[]> {
  const { client, results, author, onDone } = props;
  const existing = await client.list(
    `issues?labels=${label}&state=all&creator=${encodeURIComponent(author)}&per_page=100`,
    issues,
  );
  const ours = existing
    .filter((issue) => issue.user?.login === author && issue.pull_request === undefined)
    .map(({ number, title, body, state }): ExistingIssue => ({
      number,
      title,
      body: (body ?? "").replaceAll("\r\n", "\n"),
      isOpen: state === "open",
    }));
  const { actions, notes } = planIssueActions(results, ours);
  for (const action of actions) {
    await carryOut(action, props);
    onDone(action);
  }
  return notes;
}

/** The issue first, the comment after it: if the job dies in between, only the comment is missing. */
async function carryOut(action: IssueAction, { client, runUrl }: DriftIssuesProps): Promise<void> {
  const seen = runUrl === undefined ? "" : ` Seen in [this run](${runUrl}).`;
  const comment = (number: number, body: string): Promise<void> =>
    client.write("POST", `issues/${number}/comments`, { body: `${body}${seen}` });
  switch (action.kind) {
    case "open": {
      const { title, body } = action;
      await client.write("POST", "issues", { title, body, labels: [label] });
      break;
    }
    case "update": {
      const { number, title, body } = action;
      await client.write("PATCH", `issues/${number}`, { title, body });
      await comment(number, "The difference is another one now.");
      break;
    }
    case "reopen": {
      const { number, title, body } = action;
      await client.write("PATCH", `issues/${number}`, { state: "open", title, body });
      await comment(number, "The account differs again.");
      break;
    }
    case "close": {
      const { number } = action;
      await client.write("PATCH", `issues/${number}`, {
        state: "closed",
        state_reason: "completed",
      });
      await comment(number, "The account is in sync.");
      break;
    }
  }
}
