import { outcomeText } from "../../../report/rotation/outcome-text";
import { rotationMarkdown } from "../../../report/rotation/rotation-markdown";
import { rotationReport } from "../../../report/rotation/rotation-report";
import type { RotatedGroup, RotationRun } from "../../../rotation/rotation-run";
import { standingOf } from "../../../rotation/standing-of";

const place = { accountId: "222233334444", region: "us-east-1", group: "web" };
const outcomes: readonly RotatedGroup["outcome"][] = [
  { kind: "rotated", refreshId: "r-1", instances: 2, heldBack: 1, duration: 1000 },
  { kind: "in-sync" },
  { kind: "would-rotate", instances: 1, heldBack: 0 },
  { kind: "failed", reason: "no <capacity> | \u001b[31m" },
  { kind: "rolled-back", refreshId: "r-2", reason: "unhealthy" },
  { kind: "cancelled", refreshId: "r-3", reason: "by a caller" },
  { kind: "unfinished", refreshId: "r-4", percentage: 40 },
  { kind: "skipped", reason: "It was interrupted." },
  { kind: "moved", heldBack: 1 },
  { kind: "would-move", heldBack: 0 },
  { kind: "held-back", instances: 2 },
  { kind: "unfinished", refreshId: "r-5", percentage: 60, reason: "Throttling" },
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
    standing: standingOf(outcome),
  })),
  stopped: "It was interrupted.",
};

const total =
  "12 groups: 1 rotated, 1 moved, 1 would rotate, 1 would move, 1 held back, 1 in sync, 1 failed, 1 rolled back, 1 cancelled, 2 not finished, 1 skipped.";
const unfinished =
  "What is not finished goes on in AWS. `bastionless rotate` joins it, `bastionless rotate --cancel` ends it.";

describe("the report of a rotation", () => {
  test("goes wave by wave for a terminal of 80 columns, and ends with what to do", () => {
    expect(rotationReport({ ...run, groups: run.groups.slice(0, 4) }, false)).toBe(
      `Wave 1
  account-0 us-east-1 web
    2 instances replaced; 1 instance stays behind, as the settings of the group
    say
    2 of 2 instances from version 2 of web.
Wave 2
  account-1 us-east-1 web
    in sync
Wave 3
  account-2 us-east-1 web
    would replace 1 instance
Wave 4
  account-3 us-east-1 web
    failed: no <capacity> | \\u001b[31m

4 groups: 1 rotated, 1 would rotate, 1 in sync, 1 failed.
Stopped: It was interrupted.`,
    );
    expect(rotationReport(run, false).split("\n").slice(-5)).toEqual([
      "12 groups: 1 rotated, 1 moved, 1 would rotate, 1 would move, 1 held back, 1 in",
      "sync, 1 failed, 1 rolled back, 1 cancelled, 2 not finished, 1 skipped.",
      "Stopped: It was interrupted.",
      "What is not finished goes on in AWS. `bastionless rotate` joins it, `bastionless",
      "rotate --cancel` ends it.",
    ]);
  });

  test("says of an empty one why it is so", () => {
    const { started, duration, version, dryRun } = run;
    const empty = { started, duration, version, dryRun, groups: [] };

    expect(rotationReport(empty, false)).toBe("No selected account has an Auto Scaling group.");
    expect(rotationMarkdown(empty)).toContain("No selected account has an Auto Scaling group.");
  });

  test("has in red what somebody has to look at", () => {
    const [red, end] = ["\u001b[31m", "\u001b[39m"];
    const shown = rotationReport(run, true)
      .split("\n")
      .filter((line) => line.includes(red));

    expect(shown).toEqual(
      [
        "failed: no <capacity> | \\u001b[31m",
        "rolled back: unhealthy",
        "cancelled: by a caller",
        "goes on in AWS, at 40 %",
        "skipped: It was interrupted.",
        "goes on in AWS, at 60 %: Throttling",
      ].map((text) => `${red}    ${text}${end}`),
    );
  });

  test.each(outcomes.slice(4).map((outcome) => [outcome] as const))("tells %j", (outcome) => {
    const texts: Partial<Record<RotatedGroup["outcome"]["kind"], string>> = {
      moved:
        "launches from the latest version now; 1 instance stays behind, as the settings of the group say",
      "would-move": "would launch from the latest version",
      "held-back": "2 instances stay behind, as the settings of the group say",
      "rolled-back": "rolled back: unhealthy",
      cancelled: "cancelled: by a caller",
      unfinished:
        outcome.kind === "unfinished" && outcome.reason !== undefined
          ? "goes on in AWS, at 60 %: Throttling"
          : "goes on in AWS, at 40 %",
      skipped: "skipped: It was interrupted.",
    };

    expect(outcomeText(outcome)).toBe(texts[outcome.kind]);
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
