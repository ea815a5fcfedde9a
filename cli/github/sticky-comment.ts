import { z } from "zod";

import type { GitHubClient } from "./github-client";

export interface StickyCommentProps {
  readonly client: GitHubClient;
  readonly pullRequest: number;
  /** What the comment is known by: it begins with `<!-- bastionless:plan -->`. */
  readonly marker: string;
  /** Markdown, under 65,536 characters. */
  readonly text: string;
  /** Login of the token's owner: a comment of anybody else is never taken for ours. */
  readonly author: string;
}

const comments = z.array(
  z.object({
    id: z.number(),
    body: z.string().nullish(),
    user: z.object({ login: z.string() }).nullable(),
  }),
);

/** GitHub refuses longer comments. */
const limit = 65_536;

/** Writes the one comment of a pull request that tells its plan: the first time new, then in place. */
export async function writeStickyComment(
  props: StickyCommentProps,
): Promise<"created" | "updated" | "unchanged"> {
  const { client, pullRequest, marker, text, author } = props;
  const body = text.startsWith(marker) ? text : `${marker}\n${text}`;
  if (body.length > limit) {
    throw new Error(
      `The comment has ${body.length} characters, and GitHub takes ${limit}. Give the report.md that --report writes: it is cut to fit.`,
    );
  }
  const all = await client.list(`issues/${pullRequest}/comments?per_page=100`, comments);
  const ours = all.find(
    (comment) => comment.user?.login === author && comment.body?.startsWith(marker) === true,
  );
  if (ours === undefined) {
    await client.write("POST", `issues/${pullRequest}/comments`, { body });
    return "created";
  }
  if (normalized(ours.body ?? "") === normalized(body)) return "unchanged";
  await client.write("PATCH", `issues/comments/${ours.id}`, { body });
  return "updated";
}

/** GitHub keeps line breaks as it likes. */
function normalized(text: string): string {
  return text.replaceAll("\r\n", "\n").trimEnd();
}
