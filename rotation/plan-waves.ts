import type { GroupInRotation } from "./group-in-rotation";

/**
 * What is left after the canary group in waves: the rest of its account, then so many whole accounts at
 * a time.
 *
 * @param groups in the order of their turns
 * @param account the canary group's
 * @param waveSize accounts at a time, 1 and up
 */
export function planWaves(
  groups: readonly GroupInRotation[],
  account: string | undefined,
  waveSize: number,
): readonly (readonly GroupInRotation[])[] {
  const names = [...new Set(groups.map(({ place }) => place.account))];
  const others = names.filter((name) => name !== account);
  const of = (accounts: readonly string[]): readonly GroupInRotation[] =>
    groups.filter(({ place }) => accounts.includes(place.account));

  const waves = [of(names.filter((name) => name === account))];
  for (let start = 0; start < others.length; start += waveSize) {
    waves.push(of(others.slice(start, start + waveSize)));
  }
  return waves.filter((wave) => wave.length > 0);
}
