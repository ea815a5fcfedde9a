import type { Organization } from "../organization";
import { sharingCellSize } from "../sharing-cell-size";

/**
 * Returns the first sharing cell with room for one more account, so that a new account never makes
 * another one move.
 */
export function freeSharingCell({ hub }: Organization): number {
  const members = new Map<number, Set<string>>();
  for (const { cell, sharedWith } of hub.regions.flatMap(({ documents }) => documents)) {
    members.set(cell, new Set([...(members.get(cell) ?? []), ...sharedWith]));
  }
  let cell = 1;
  while ((members.get(cell)?.size ?? 0) >= sharingCellSize) cell += 1;
  return cell;
}
