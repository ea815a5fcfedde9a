import type { PlannedStack, StackResult } from "../../../fleet/stack-result";
import { driftIssue, driftMarker, type DriftIssue } from "./drift-issue";

/** An issue of ours, as GitHub has it. */
export interface ExistingIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly isOpen: boolean;
}

export type IssueAction =
  | ({ readonly kind: "open"; readonly stack: string } & DriftIssue)
  | ({
      readonly kind: "update" | "reopen";
      readonly stack: string;
      readonly number: number;
    } & DriftIssue)
  | { readonly kind: "close"; readonly stack: string; readonly number: number };

export interface IssuePlan {
  /** In the order of the results. */
  readonly actions: readonly IssueAction[];
  /** What is left as it is although somebody may expect otherwise, and why. */
  readonly notes: readonly string[];
}

/**
 * What has to happen to the issues so that each stack that differs has one open, and no other has.
 *
 * Only a finished comparison moves an issue: the one of a stack that failed, was skipped, was not
 * planned to its end, or is not in the run stays as it is.
 */
export function planIssueActions(
  results: readonly StackResult[],
  issues: readonly ExistingIssue[],
): IssuePlan {
  const actions: IssueAction[] = [];
  const notes: string[] = [];
  for (const result of results) {
    const { name } = result;
    const own = issues.filter((issue) => isOf(issue, name));
    const [current, ...others] = own.sort(openThenOldest);
    const open = current?.isOpen === true ? current : undefined;
    for (const other of others.filter(({ isOpen }) => isOpen)) {
      notes.push(`${name} has two open issues, #${open?.number} and #${other.number}: close one.`);
    }
    const unknown = whyUnknown(result);
    if (unknown !== undefined) {
      notes.push(
        `${name} ${unknown}: ${open === undefined ? "no issue is opened" : `#${open.number} is left as it is`}.`,
      );
    } else if (isDifferent(result)) {
      const action = actionFor(driftIssue(result), name, current);
      if (action !== undefined) actions.push(action);
    } else if (open !== undefined) {
      actions.push({ kind: "close", stack: name, number: open.number });
    }
  }
  const strangers = issues.filter(
    (issue) => issue.isOpen && !results.some(({ name }) => isOf(issue, name)),
  );
  for (const { number, title } of strangers) {
    notes.push(`#${number} (${title}) is about no stack of this run: it is left as it is.`);
  }
  return { actions, notes };
}

/** With a line break behind it, for one marker may begin like another. */
function isOf({ body }: ExistingIssue, name: string): boolean {
  return body === driftMarker(name) || body.startsWith(`${driftMarker(name)}\n`);
}

/** The oldest open one; without, the one that was closed last comes back. */
function openThenOldest(one: ExistingIssue, other: ExistingIssue): number {
  if (one.isOpen !== other.isOpen) return one.isOpen ? -1 : 1;
  return one.isOpen ? one.number - other.number : other.number - one.number;
}

function actionFor(
  issue: DriftIssue,
  stack: string,
  current: ExistingIssue | undefined,
): IssueAction | undefined {
  if (current === undefined) return { kind: "open", stack, ...issue };
  const { number } = current;
  if (!current.isOpen) return { kind: "reopen", stack, number, ...issue };
  const isSame = current.title === issue.title && current.body === issue.body;
  return isSame ? undefined : { kind: "update", stack, number, ...issue };
}

function whyUnknown(result: StackResult): string | undefined {
  if (result.status === "failed") return `failed (${result.reason})`;
  if (result.status === "skipped") return `was skipped (${result.reason})`;
  if (result.status === "applied") return "was applied, not compared";
  return result.class === "incomplete" ? "was not compared to its end" : undefined;
}

function isDifferent(result: StackResult): result is PlannedStack {
  return (
    result.status === "planned" && (result.class === "drift" || result.class === "pending-change")
  );
}
