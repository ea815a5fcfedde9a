import type { CheckedFile, Finding, Rule } from "../rule";
import type { AccountConfig } from "../schema/account-schema";
import { sharingCellSize } from "../sharing-cell-size";

export const sharingCellFull: Rule = {
  code: "SHARING_CELL_FULL",
  severity: "error",
  description:
    "More than 200 active accounts are in one sharing cell: Terraform would see a change in every plan.",
  check: ({ accounts }) => {
    const active = accounts.filter(({ config }) => config.lifecycle === "active");
    const cells = groupBy(active, ({ config }) => config.sharingCell);
    const free = freeCells(cells);
    return [...cells]
      .filter(([, members]) => members.length > sharingCellSize)
      .map(([cell, members]) => cellFinding(cell, members, free));
  },
};

type Member = CheckedFile<AccountConfig>;

/** The last files by name are the ones to move: a rule that everybody can follow. */
function cellFinding(cell: number, members: readonly Member[], free: () => number): Finding {
  const surplus = members.slice(sharingCellSize);
  const moves = groupBy(surplus, free);
  const first = surplus[0]?.file ?? "";
  return {
    file: first,
    path: ["sharingCell"],
    found: `${members.length} active accounts in sharing cell ${cell}`,
    expected: `at most ${sharingCellSize} accounts in one cell`,
    next: [...moves]
      .map(
        ([to, files]) =>
          `Set \`sharingCell: ${to}\` in ${files.map(({ file }) => file).join(", ")}.`,
      )
      .join(" "),
  };
}

/** Hands out places in cells that have room, lowest cell first, then in cells not used yet. */
function freeCells(cells: ReadonlyMap<number, readonly Member[]>): () => number {
  const used = new Map([...cells].map(([cell, members]) => [cell, members.length]));
  return () => {
    let cell = 1;
    while ((used.get(cell) ?? 0) >= sharingCellSize) cell += 1;
    used.set(cell, (used.get(cell) ?? 0) + 1);
    return cell;
  };
}

function groupBy(
  members: readonly Member[],
  cellOf: (member: Member) => number,
): Map<number, Member[]> {
  const groups = new Map<number, Member[]>();
  for (const member of members) {
    const cell = cellOf(member);
    groups.set(cell, [...(groups.get(cell) ?? []), member]);
  }
  return groups;
}
