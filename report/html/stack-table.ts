import type { FleetRun } from "../../fleet/fleet-run";
import type { StackResult } from "../../fleet/stack-result";
import { seconds } from "../seconds";
import { stackClass, stackClasses, stackClassTitles } from "../run/stack-class";
import { stackOutcome } from "../stack-outcome";
import { markup, type Markup } from "./markup";
import { classTones } from "./tone";

/** Every stack of a run, one row each; what needs attention first. */
export function stackTable({ results, accountIds }: FleetRun): Markup {
  const rows = stackClasses.flatMap((name) =>
    results
      .filter((result) => stackClass(result) === name)
      .map((result) => stackRow(result, accountIds?.[result.name] ?? "")),
  );
  return markup`<div class="scroll" role="region" aria-label="Stacks" tabindex="0"><table class="stacks">
<caption>Every stack and what became of it</caption>
<thead><tr><th scope="col">Stack</th><th scope="col" class="detail">Account</th><th scope="col">Class</th><th scope="col">Outcome</th><th scope="col" class="number detail">Time</th></tr></thead>
<tbody>
${rows}
</tbody>
</table></div>`;
}

function stackRow(result: StackResult, accountId: string): Markup {
  const name = stackClass(result);
  const former = result.status === "planned" ? result.formerName : undefined;
  const aside =
    former === undefined ? markup`` : markup`<span class="aside">its state says ${former}</span>`;
  const time = result.status === "skipped" ? "" : seconds(result.duration);
  return markup`<tr class="item in-${name}"><th scope="row">${result.name}${aside}</th><td class="detail">${accountId}</td><td><span class="badge ${classTones[name]}">${stackClassTitles[name]}</span></td><td>${stackOutcome(result)}</td><td class="number detail">${time}</td></tr>`;
}
