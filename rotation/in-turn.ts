import type { GroupInRotation } from "./group-in-rotation";

/** The groups in the order of their turns: those of the canary account, then account by account, by name. */
export function inTurn(
  groups: readonly GroupInRotation[],
  canary: string | undefined,
): readonly GroupInRotation[] {
  const names = [...new Set(groups.map(({ place }) => place.account))].sort();
  return [...names.filter((name) => name === canary), ...names.filter((name) => name !== canary)]
    .map((name) => groups.filter(({ place }) => place.account === name))
    .flat();
}
