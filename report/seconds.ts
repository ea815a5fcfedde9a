/** A duration in milliseconds for people: `0.4 s`, `12.3 s`, `75 s`. */
export function seconds(milliseconds: number): string {
  const value = milliseconds / 1000;
  return `${value < 60 ? value.toFixed(1) : value.toFixed(0)} s`;
}
