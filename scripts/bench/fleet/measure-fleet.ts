import { median } from "../median";
import { BenchProject, type CliCost, type FleetShape } from "./bench-project";
import type { FleetMeasurement, WayMeasurement } from "./fleet-measurement";
import type { ProcessCost } from "./measure-process";
import { ways, type Way, type WayOptions } from "./ways";

export interface MeasureFleetOptions {
  readonly runs: number;
  readonly concurrency: number;
  /** How many accounts the loops plan: each costs the same. */
  readonly sample: number;
  /** Parts of names of ways to measure. @default - all */
  readonly only?: readonly string[];
  /** What need not be measured again. @default - nothing */
  readonly known?: readonly WayMeasurement[];
  readonly say: (message: string) => void;
}

/**
 * Applies a generated fleet in a sandbox of its own, then plans it in every way, in turn, so that a
 * busy machine is busy for all of them; and once more each to look at the memory.
 */
export async function measureFleet(
  shape: FleetShape,
  options: MeasureFleetOptions,
): Promise<FleetMeasurement> {
  const { runs, concurrency, sample, only = [], known = [], say } = options;
  const chosen = ways.filter(
    ({ name }) => only.length === 0 || only.some((part) => name.includes(part)),
  );
  const knownOf = ({ name }: Way): WayMeasurement | undefined =>
    known.find(({ way }) => way === name);
  const possible = chosen.filter(
    (way) => knownOf(way) === undefined && way.unavailable?.() === undefined,
  );
  say(`${shape.accounts} accounts, regions ${shape.regions}, graph ${shape.graph}: apply`);
  const project = await BenchProject.start(shape);
  try {
    // Not measured; an apply waits more than it works.
    await project.apply(concurrency * 4);
    const optionsOf = ({ wholeFleet }: Way): WayOptions => ({
      accounts: wholeFleet ? project.accounts : project.accounts.slice(0, sample),
      concurrency,
      memory: false,
    });
    const costs = new Map<Way, (ProcessCost | CliCost)[]>(possible.map((way) => [way, []]));
    for (let run = 1; run <= runs; run++) {
      for (const way of possible) {
        say(`run ${run} of ${runs}: ${way.name}`);
        costs.get(way)?.push(await way.run(project, optionsOf(way)));
      }
    }
    const measured: WayMeasurement[] = [];
    for (const way of chosen) {
      const before = knownOf(way);
      const unavailable = way.unavailable?.();
      if (before !== undefined || unavailable !== undefined) {
        measured.push(before ?? { way: way.name, ...(unavailable && { unavailable }) });
        continue;
      }
      say(`memory: ${way.name}`);
      const { memory } = await way.run(project, { ...optionsOf(way), memory: true });
      const accounts = optionsOf(way).accounts.length;
      measured.push({
        way: way.name,
        result: {
          accounts,
          concurrency: way.parallel ? concurrency : 1,
          memory: memory ?? 0,
          ...middle(costs.get(way) ?? [], accounts),
        },
      });
    }
    return { shape, ways: measured };
  } finally {
    await project.close();
  }
}

function middle(
  costs: readonly (ProcessCost | CliCost)[],
  accounts: number,
): Pick<NonNullable<WayMeasurement["result"]>, "wall" | "cpu" | "own"> {
  const own = costs.flatMap((cost) =>
    "own" in cost ? [{ share: cost.own.cpu / cost.cpu, memory: cost.own.memory }] : [],
  );
  return {
    wall: median(costs.map(({ wall }) => wall)) / accounts,
    cpu: median(costs.map(({ cpu }) => cpu)) / accounts,
    ...(own.length > 0 && {
      own: {
        share: median(own.map(({ share }) => share)),
        memory: median(own.map(({ memory }) => memory)),
      },
    }),
  };
}
