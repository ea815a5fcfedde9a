import { createColors } from "picocolors";

import type { Discovery } from "../../adoption/discovery";
import { wrap } from "../terminal/wrap";
import { visibleText } from "../values/visible-text";
import { discoverySections } from "./discovery-sections";
import { discoveryTotal } from "./discovery-total";

/** A discovery for a terminal or a log: account by account, the proposed diff last. */
export function discoveryReport(discovery: Discovery, colour: boolean): string {
  const { bold, dim, green, red } = createColors(colour);
  const blocks = discovery.accounts.map((account) => {
    const { accountId, name, proposal } = account;
    const sections = discoverySections(account).flatMap(({ entries, title }) => [
      wrap(title, "  "),
      ...entries.flatMap((entry) => [
        wrap(visibleText(entry.title), "    "),
        ...entry.notes.map((note) => dim(wrap(visibleText(note), "      "))),
      ]),
    ]);
    const diff = (proposal?.diff ?? "")
      .split("\n")
      .filter((line) => line !== "" && !/^(?:=+|Index: |\\ No newline)/.test(line))
      .map(visibleText)
      .map((line) => (line.startsWith("+") ? green(line) : line.startsWith("-") ? red(line) : line))
      .map((line) => `    ${line}`);
    return [
      `${bold(visibleText(name))} ${accountId}`,
      ...sections,
      ...(diff.length === 0 ? ["  Nothing to propose"] : ["  Proposed", ...diff]),
    ].join("\n");
  });
  return [...blocks, wrap(discoveryTotal(discovery), "")].join("\n\n");
}
