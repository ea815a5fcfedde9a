import { fleetReport } from "../../../../scripts/bench/fleet/fleet-report";
import { fleetTable } from "../../../../scripts/bench/fleet/fleet-table";
import type { FleetMeasurement } from "../../../../scripts/bench/fleet/fleet-measurement";

const mebibyte = 2 ** 20;

const measurement: FleetMeasurement = {
  shape: { accounts: 30, regions: 1, graph: "aws" },
  ways: [
    {
      way: "the loop",
      result: { accounts: 6, concurrency: 1, wall: 12.5, cpu: 14.25, memory: 1000 * mebibyte },
    },
    { way: "the other tool", unavailable: "not found on the PATH" },
    {
      way: "this project",
      result: {
        accounts: 30,
        concurrency: 2,
        wall: 0.5,
        cpu: 0.75,
        memory: 500 * mebibyte,
        own: { share: 0.0412, memory: 150 * mebibyte },
      },
    },
  ],
};

const rows = [
  "| the loop | 6 | 1 | 12.50 s | 1.0 | 14.25 s | 1.0 | 1000 MiB | - |",
  "| the other tool | not found on the PATH | - | - | - | - | - | - | - |",
  "| this project | 30 | 2 | 0.50 s | 25.0 | 0.75 s | 19.0 | 500 MiB | 4.1 %, 150 MiB |",
];

describe("fleetTable", () => {
  test("compares every way with the first, and says which one could not be tried", () => {
    expect(fleetTable(measurement).split("\n").slice(2)).toEqual(rows);
  });

  test("compares with nothing when the first one was not tried", () => {
    const ways = measurement.ways.slice(1);

    expect(
      fleetTable({ ...measurement, ways })
        .split("\n")
        .at(-1),
    ).toBe("| this project | 30 | 2 | 0.50 s | - | 0.75 s | - | 500 MiB | 4.1 %, 150 MiB |");
  });
});

describe("fleetReport", () => {
  test("says when, on what and how often it was measured, and has a part for each fleet", () => {
    const whole: FleetMeasurement = {
      shape: { accounts: 10, regions: 2, graph: "okta" },
      ways: measurement.ways,
    };

    const page = fleetReport({
      date: "2026-11-22",
      machine: ["2 cores", "Terraform v1.11.4"],
      runs: 3,
      measurements: [measurement, whole],
    });

    const lines = page.split("\n");
    expect(lines[0]).toBe("# Benchmarks");
    expect(page).toContain(
      "on 2026-11-22; not edited by hand.\n\n- 2 cores\n- Terraform v1.11.4\n",
    );
    expect(page).toContain("The figures are medians of 3 runs.\n");
    expect(fleetReport({ date: "", machine: [], runs: 1, measurements: [] })).toContain(
      "The figures are of one run.\n",
    );
    expect(lines.filter((line) => line.startsWith("## "))).toEqual([
      "## 30 accounts in one region, AWS only",
      "## 10 accounts in 2 regions, whole graphs, Okta by its provider or the sandbox's stand-in for it",
    ]);
    expect(lines.filter((line) => rows.includes(line))).toEqual([...rows, ...rows]);
  });
});
