import { rotationMarkdown } from "../../../report/rotation/rotation-markdown";
import { rotationReport } from "../../../report/rotation/rotation-report";
import type { RotatedGroup, RotationRun } from "../../../rotation/rotation-run";

const place = { accountId: "222233334444", region: "us-east-1", group: "web" };
const outcomes: readonly RotatedGroup["outcome"][] = [
  { kind: "rotated", refreshId: "r-1", instances: 2, duration: 1000 },
  { kind: "in-sync" },
  { kind: "would-rotate", instances: 1 },
  { kind: "failed", reason: "no <capacity> | \u001b[31m" },
  { kind: "rolled-back", refreshId: "r-2", reason: "unhealthy" },
  { kind: "cancelled", refreshId: "r-3", reason: "by a caller" },
  { kind: "unfinished", refreshId: "r-4", percentage: 40 },
  { kind: "skipped", reason: "It was interrupted." },
];
const run: RotationRun = {
  started: "2026-01-01T00:00:00.000Z",
  duration: 1000,
  version: "0.0.0",
  dryRun: false,
  groups: outcomes.map((outcome, index) => ({
    ...place,
    account: `account-${index}`,
    wave: index + 1,
    reasons: index === 0 ? ["2 of 2 instances from version 2 of web."] : [],
    outcome,
  })),
  stopped: "It was interrupted.",
};

const total =
  "8 groups: 1 rotated, 1 would rotate, 1 in sync, 1 failed, 1 rolled back, 1 cancelled, 1 not finished, 1 skipped.";
const unfinished =
  "What is not finished goes on in AWS. `bastionless rotate` joins it, `bastionless rotate --cancel` ends it.";

describe("the report of a rotation", () => {
  test("has a row a group for a terminal, and ends with what to do", () => {
    const lines = rotationReport(run, false).split("\n");

    const rows = lines.filter((line) => /│ \d +│/.test(line));
    expect(rows.map((row) => row.split("│").map((cell) => cell.trim()))).toEqual([
      ["", "1", "account-0", "web", "2 instances replaced", ""],
      ["", "2", "account-1", "web", "in sync", ""],
      ["", "3", "account-2", "web", "would replace 1 instance", ""],
      ["", "4", "account-3", "web", "failed: no <capacity> | \\u001b[31m", ""],
      ["", "5", "account-4", "web", "rolled back: unhealthy", ""],
      ["", "6", "account-5", "web", "cancelled: by a caller", ""],
      ["", "7", "account-6", "web", "goes on in AWS, at 40 %", ""],
      ["", "8", "account-7", "web", "skipped: It was interrupted.", ""],
    ]);
    expect(lines.slice(-3)).toEqual([total, "Stopped: It was interrupted.", unfinished]);
    expect(lines.join("\n")).toContain("2 of 2 instances from version 2 of web.");
  });

  test("cannot be broken out of in Markdown", () => {
    const text = rotationMarkdown(run);

    expect(text).toContain(
      "<tr><td>4</td><td>account-3</td><td>web (us-east-1)</td><td>failed: no &lt;capacity&gt; | \\u001b[31m</td></tr>",
    );
    expect(text.split("\n").slice(0, 5)).toEqual([
      "## Rotation",
      "",
      total,
      "Stopped: It was interrupted.",
      unfinished,
    ]);
  });
});
