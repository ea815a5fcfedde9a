import type { GroupInRotation } from "./group-in-rotation";

export interface WaveOptions {
  /** Account that goes first, alone. @default - the first one by name */
  readonly canary?: string;
  /** Accounts at a time after that, 1 and up. */
  readonly waveSize: number;
}

/** The groups in waves of whole accounts: the canary account, then so many at a time by name. */
export function planWaves(
  groups: readonly GroupInRotation[],
  { canary, waveSize }: WaveOptions,
): readonly (readonly GroupInRotation[])[] {
  const names = [...new Set(groups.map(({ place }) => place.account))].sort();
  const first = canary ?? names[0];
  const others = names.filter((name) => name !== first);
  const waves: (string | undefined)[][] = names.includes(first ?? "") ? [[first]] : [];
  for (let start = 0; start < others.length; start += waveSize) {
    waves.push(others.slice(start, start + waveSize));
  }
  return waves.map((accounts) => groups.filter(({ place }) => accounts.includes(place.account)));
}
