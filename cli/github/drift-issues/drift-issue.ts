import type { PlannedStack } from "../../../fleet/stack-result";
import { remedies } from "../../../report/remedies";
import { bothSides } from "../../../report/values/both-sides";
import { visibleText } from "../../../report/values/visible-text";

export interface DriftIssue {
  readonly title: string;
  /** Markdown; the same for the same drift, whatever the day. */
  readonly body: string;
}

/** Most characters of one side of a change. */
const sideWidth = 200;

/** Most characters of the list of changes; GitHub takes 65,536 for all. */
const listLimit = 50_000;

/** The issue of one stack that is not what its configuration says. */
export function driftIssue(result: PlannedStack): DriftIssue {
  const { name } = result;
  return {
    title: `${name} differs from its configuration`,
    body: [
      driftMarker(name),
      result.class === "drift"
        ? "Something outside of Terraform changed this account. An apply would do this:"
        : "The configuration asks for a change that was not applied. An apply would do this:",
      "",
      fenced(changeLines(result)),
      "",
      ...remedies(result.class, [name]).flatMap(({ what, commands }) => [
        what,
        ...(commands.length > 0 ? ["", fenced(commands), ""] : []),
      ]),
      "",
      "The run that finds the account in sync closes this issue.",
    ].join("\n"),
  };
}

/** First line of an issue's body: what the issue of a stack is known by. */
export function driftMarker(name: string): string {
  return `<!-- bastionless:drift:${encodeURIComponent(name)} -->`;
}

function changeLines({ changes, changedOutputs }: PlannedStack): readonly string[] {
  return [
    ...changes
      .filter(({ benign, known }) => !benign && known === undefined)
      .flatMap(({ action, address, attributes }) => [
        visibleText(`${action} ${address}`),
        ...attributes.map((attribute) => {
          const { before, after } = bothSides(attribute, sideWidth);
          return `    ${visibleText(attribute.path)}: ${before} -> ${after}`;
        }),
      ]),
    ...changedOutputs.map((output) => visibleText(`change output ${output}`)),
  ];
}

/** Nothing in a code block is a mention, a link or HTML, and the fence is longer than any inside. */
function fenced(lines: readonly string[]): string {
  const kept: string[] = [];
  let length = 0;
  for (const line of lines) {
    length += line.length + 1;
    if (length > listLimit) break;
    kept.push(line);
  }
  const rest = lines.length - kept.length;
  const text = [...kept, ...(rest > 0 ? [`(${rest} more lines in the run's report)`] : [])];
  const ticks = text.join("\n").match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(3, ...ticks.map((run) => run.length + 1)));
  return [`${fence}text`, ...text, fence].join("\n");
}
