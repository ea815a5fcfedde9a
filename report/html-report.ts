import type { FleetRun } from "../fleet/fleet-run";
import { findAll } from "./findings/find-all";
import type { Finding } from "./findings/finding";
import { ranks, rankTitles } from "./findings/rank";
import { filterStyle } from "./html/filter-style";
import { findingCard } from "./html/finding-card";
import { markup, type Markup } from "./html/markup";
import { page } from "./html/page";
import { stackTable } from "./html/stack-table";
import { style } from "./html/style";
import { classCounts } from "./run/class-counts";
import { counted } from "./run/counted";
import { runFacts } from "./run/run-facts";
import { runTotal } from "./run/run-total";
import { stackClass, type StackClass, stackClasses, stackClassTitles } from "./run/stack-class";

/** A run as one HTML page that needs nothing else. */
export function htmlReport(run: FleetRun): string {
  const { command, results, notes } = run;
  const counts = classCounts(run);
  const classes = stackClasses.filter((name) => counts[name] > 0);
  return page({
    title: `${titles[command]} of ${counted(results.length, "stack")}`,
    style: `${style}${filterStyle(classes)}\n`,
    header: markup`${runTotal(run)
      .slice(1)
      .map((sentence) => markup`<p class="lead">${sentence}</p>`)}
<p class="facts">${runFacts(run).join(" · ")}</p>
${notes.map((note) => markup`<p class="note">${note}</p>`)}
${filters(classes, counts, results.length)}`,
    main: markup`${sections(run)}
<section>
<h2>Every stack</h2>
${stackTable(run)}
</section>`,
    footer: legends[command],
  });
}

const titles: Readonly<Record<FleetRun["command"], string>> = {
  plan: "Plan",
  apply: "Apply",
  drift: "Drift",
};

const planned = "Before is what is there now, after is what an apply would make of it.";

const legends: Readonly<Record<FleetRun["command"], string>> = {
  plan: planned,
  drift: planned,
  apply: "What was done. The plan tells the attributes.",
};

function filters(
  classes: readonly StackClass[],
  counts: Readonly<Record<StackClass, number>>,
  all: number,
): Markup {
  const choices = classes.map(
    (name) =>
      markup`<input type="radio" name="show" id="show-${name}"><label for="show-${name}">${stackClassTitles[name]} <b>${counts[name]}</b></label>`,
  );
  return markup`<fieldset>
<legend>Show</legend>
<input type="radio" name="show" id="show-all" checked><label for="show-all">all <b>${all}</b></label>
${choices}
</fieldset>`;
}

function sections(run: FleetRun): readonly Markup[] {
  const findings = findAll(run);
  const classOf = new Map(run.results.map((result) => [result.name, stackClass(result)]));
  const classesOf = ({ stacks }: Finding): readonly StackClass[] => [
    ...new Set(stacks.flatMap((name) => classOf.get(name) ?? [])),
  ];
  return ranks
    .map((rank) => ({ rank, found: findings.filter((finding) => finding.rank === rank) }))
    .filter(({ found }) => found.length > 0)
    .map(({ rank, found }) => {
      const shownBy = [...new Set(found.flatMap(classesOf))].map((name) => `in-${name}`).join(" ");
      return markup`<section class="item ${shownBy}">
<h2>${rankTitles[rank]} <span class="count">${found.length}</span></h2>
${found.map((finding) => findingCard(finding, classesOf(finding)))}
</section>`;
    });
}
