import type { GroupInRotation } from "./group-in-rotation";

export interface WaveOptions {
  /** Account that goes first. @default - the first one by name */
  readonly canary?: string;
  /** Accounts at a time after that, 1 and up. */
  readonly waveSize: number;
}

/**
 * The groups in waves: the first group of the canary account, alone; the rest of that account; then so
 * many whole accounts at a time, by name.
 */
export function planWaves(
  groups: readonly GroupInRotation[],
  { canary, waveSize }: WaveOptions,
): readonly (readonly GroupInRotation[])[] {
  const names = [...new Set(groups.map(({ place }) => place.account))].sort();
  const first = canary ?? names[0];
  const others = names.filter((name) => name !== first);
  const of = (accounts: readonly (string | undefined)[]): readonly GroupInRotation[] =>
    groups.filter(({ place }) => accounts.includes(place.account));

  const canaries = of([first]);
  const waves: (readonly GroupInRotation[])[] = [canaries.slice(0, 1), canaries.slice(1)];
  for (let start = 0; start < others.length; start += waveSize) {
    waves.push(of(others.slice(start, start + waveSize)));
  }
  return waves.filter((wave) => wave.length > 0);
}
