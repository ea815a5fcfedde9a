import type { FleetRun } from "../../fleet/fleet-run";
import { mergeRuns } from "../../report/merge-runs";
import { plannedStack } from "../support/planned-stack";

const run: FleetRun = {
  command: "drift",
  started: "2026-01-01T03:00:00.000Z",
  duration: 60_000,
  commit: "a".repeat(40),
  versions: {
    bastionless: "1.0.0",
    terraform: "1.11.4",
    providers: { "registry.terraform.io/hashicorp/aws": "5.100.0" },
  },
  accountIds: { search: "555566667777" },
  results: [plannedStack("search"), plannedStack("payments")],
  notes: ["one", "both"],
};

const hub: FleetRun = {
  ...run,
  started: "2026-01-01T02:59:30.000Z",
  duration: 120_000,
  versions: { ...run.versions, providers: { "registry.terraform.io/okta/okta": "4.20.0" } },
  accountIds: { hub: "111122223333" },
  results: [plannedStack("hub")],
  notes: ["both", "two"],
};

const merge = (other: Partial<FleetRun>): FleetRun =>
  mergeRuns([
    { source: "1/report.json", run },
    { source: "2/report.json", run: { ...hub, ...other } },
  ]);

describe("mergeRuns", () => {
  it("is one run: from the first start to the last end, the hub first, then by name", () => {
    expect(merge({})).toEqual({
      ...run,
      started: "2026-01-01T02:59:30.000Z",
      duration: 120_000,
      versions: {
        ...run.versions,
        providers: {
          "registry.terraform.io/hashicorp/aws": "5.100.0",
          "registry.terraform.io/okta/okta": "4.20.0",
        },
      },
      accountIds: { hub: "111122223333", search: "555566667777" },
      results: [plannedStack("hub"), plannedStack("payments"), plannedStack("search")],
      notes: ["one", "both", "two"],
    });
  });

  it("ends with the part that ends last", () => {
    expect(merge({ duration: 10_000 }).duration).toBe(90_000);
  });

  it("leaves one run as it is, but for the order", () => {
    const results = [plannedStack("payments"), plannedStack("search")];

    expect(mergeRuns([{ source: "1/report.json", run }])).toEqual({ ...run, results });
  });

  it("refuses a stack that is in two parts", () => {
    expect(() => merge({ results: [plannedStack("search")] })).toThrow(
      "search is in 1/report.json and in 2/report.json: merge each part once.",
    );
  });

  it.each([
    [{ command: "plan" } as const, "the command is drift in the one and plan"],
    [{ commit: "b" }, `the commit is ${"a".repeat(40)} in the one and b`],
    [
      { versions: { ...hub.versions, bastionless: "1.0.1" } },
      "the version of bastionless is 1.0.0 in the one and 1.0.1",
    ],
    [
      { versions: { ...hub.versions, terraform: "tofu 1.12.6" } },
      "the version of Terraform is 1.11.4 in the one and tofu 1.12.6",
    ],
    [
      {
        versions: {
          ...hub.versions,
          providers: { "registry.terraform.io/hashicorp/aws": "5.99.0" },
        },
      },
      "the version of registry.terraform.io/hashicorp/aws is 5.100.0 in the one and 5.99.0",
    ],
  ])("refuses parts of different runs: %j", (other, difference) => {
    expect(() => merge(other)).toThrow(
      `1/report.json and 2/report.json are not of one run: ${difference} in the other.`,
    );
  });

  it("refuses to merge nothing", () => {
    expect(() => mergeRuns([])).toThrow("There is no report to merge.");
  });
});
