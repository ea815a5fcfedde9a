import type { FleetMeasurement, WayMeasurement } from "./fleet-measurement";

const head = [
  "",
  "accounts planned",
  "at a time",
  "wall, an account",
  "times less",
  "CPU, an account",
  "times less",
  "peak memory, all processes",
  "own process: CPU, peak memory",
];

/**
 * One fleet's measurements as a Markdown table. `times less` compares with the first row: how many
 * times the way's own figure fits into it.
 */
export function fleetTable({ ways }: FleetMeasurement): string {
  const base = ways[0]?.result;
  const rows = ways.map(({ way, unavailable = "not measured", result }) =>
    result === undefined
      ? [way, unavailable, ...Array<string>(head.length - 2).fill("-")]
      : [
          way,
          `${result.accounts}`,
          `${result.concurrency}`,
          seconds(result.wall),
          ratio(base?.wall, result.wall),
          seconds(result.cpu),
          ratio(base?.cpu, result.cpu),
          mebibytes(result.memory),
          ownPart(result.own),
        ],
  );
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

function seconds(value: number): string {
  return `${value.toFixed(2)} s`;
}

function mebibytes(value: number): string {
  return `${(value / 2 ** 20).toFixed(0)} MiB`;
}

function ratio(base: number | undefined, value: number): string {
  return base === undefined ? "-" : (base / value).toFixed(1);
}

function ownPart(own: NonNullable<WayMeasurement["result"]>["own"]): string {
  return own === undefined ? "-" : `${(own.share * 100).toFixed(1)} %, ${mebibytes(own.memory)}`;
}
