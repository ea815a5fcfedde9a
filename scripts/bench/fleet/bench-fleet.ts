import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { findTerraform } from "../../../sandbox/find-terraform";
import { formatFile } from "../../generate/format-file";
import type { FleetShape } from "./bench-project";
import type { FleetMeasurement, WayMeasurement } from "./fleet-measurement";
import { fleetReport } from "./fleet-report";
import { machine } from "./machine";
import { measureFleet, type MeasureFleetOptions } from "./measure-fleet";
import { ways } from "./ways";

export interface BenchFleetOptions extends Omit<MeasureFleetOptions, "say" | "known"> {
  readonly accounts: readonly number[];
  readonly regions: readonly number[];
  readonly graphs: readonly FleetShape["graph"][];
  /** Whether the result goes to `docs/benchmarks.md` too. */
  readonly write: boolean;
}

const root = join(__dirname, "../../..");

/** Measures fleets of every number of accounts and regions given, and prints a Markdown page. */
export async function benchFleet(options: BenchFleetOptions): Promise<void> {
  const { accounts, regions, graphs, write, runs } = options;
  const shapes: readonly FleetShape[] = graphs.flatMap((graph) =>
    accounts.flatMap((count) => regions.map((each) => ({ accounts: count, regions: each, graph }))),
  );
  const { command } = await findTerraform();
  const ranOn = machine(command);
  const measurements: FleetMeasurement[] = [];
  for (const shape of shapes) {
    measurements.push(
      await measureFleet(shape, {
        ...options,
        known: loopsOf(shape, measurements),
        say: (message) => {
          console.error(message);
        },
      }),
    );
  }
  const page = fleetReport({
    date: new Date().toISOString().slice(0, 10),
    machine: ranOn,
    runs,
    measurements,
  });
  console.log(page);
  if (write) {
    const file = await formatFile(root, { path: "docs/benchmarks.md", content: page });
    writeFileSync(join(root, file.path), file.content);
  }
}

/** The loops, which another number of accounts makes no difference to, as they were measured before. */
function loopsOf(
  { graph, regions }: FleetShape,
  measurements: readonly FleetMeasurement[],
): readonly WayMeasurement[] {
  const loops = ways.filter(({ wholeFleet }) => !wholeFleet).map(({ name }) => name);
  return (
    measurements
      .find(({ shape }) => shape.graph === graph && shape.regions === regions)
      ?.ways.filter(({ way }) => loops.includes(way)) ?? []
  );
}
