import type { Organization } from "../organization";
import { sharingCellSize } from "../sharing-cell-size";

/**
 * Returns the first sharing cell with room for one more account, so that a new account never makes
 * another one move.
 *
 * @param others cells of accounts that are about to be added beside it
 */
export function freeSharingCell({ hub }: Organization, others: readonly number[] = []): number {
  const members = new Map<number, Set<string>>();
  for (const { cell, sharedWith } of hub.regions.flatMap(({ documents }) => documents)) {
    members.set(cell, new Set([...(members.get(cell) ?? []), ...sharedWith]));
  }
  const size = (cell: number): number =>
    (members.get(cell)?.size ?? 0) + others.filter((other) => other === cell).length;
  let cell = 1;
  while (size(cell) >= sharingCellSize) cell += 1;
  return cell;
}
