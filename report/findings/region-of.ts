const regions =
  /(?<![A-Za-z0-9-])[a-z]{2,4}(?:-[a-z]{2,5})?-(?:central|(?:north|south)(?:east|west)?|east|west)-\d(?![A-Za-z0-9])/g;

/**
 * The region that a change belongs to: the one in its address, or else the only one in the rest of
 * it; `undefined` where it names none, or several.
 */
export function regionOf(address: string, rest: object): string | undefined {
  const named = [...address.matchAll(regions)].map(([name]) => name);
  const found = named.length > 0 ? named : JSON.stringify(rest).match(regions);
  const [region, ...others] = new Set(found);
  return others.length === 0 ? region : undefined;
}
