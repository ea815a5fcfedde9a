import MarkdownIt from "markdown-it";

import type { FleetRun } from "../../fleet/fleet-run";
import type { PlannedChange } from "../../fleet/plans/planned-change";
import { markdownReport } from "../../report/markdown-report";
import { hostile, planRun } from "../fixtures/report/fleet-run";
import { golden } from "../support/golden";
import { changedStack, runOf, updateOf } from "../support/run-of";

/** Accounts with one change that all have and some that only each of them has. */
function changedAccounts(count: number, own: number): FleetRun {
  return runOf(
    Array.from({ length: count }, (_, index) =>
      changedStack(`account-${String(index).padStart(4, "0")}`, [
        updateOf("aws_iam_role_policy.session", "policy", `{"Action":"ssm:StartSession"}`),
        ...Array.from({ length: own }, (_unused, extra) =>
          updateOf(`aws_launch_template.web-${extra}`, "user_data", `${index} ${"x".repeat(500)}`),
        ),
      ]),
    ),
  );
}

function guarded(address: string): PlannedChange {
  return { ...updateOf(address, "name", "a"), action: "replace", guard: "it holds recordings" };
}

/** As GitHub reads it: HTML passes, bare addresses become links. */
function rendered(report: string): string {
  return new MarkdownIt({ html: true, linkify: true }).render(report);
}

/** Without what stands in `code` and `pre`, where nothing becomes a mention or a link. */
function outsideOfCode(html: string): string {
  return html.replaceAll(/<(code|pre)>[^]*?<\/\1>/g, "");
}

describe("markdownReport", () => {
  test("leads with counts and with what is riskiest, and folds the rest", () => {
    expect(markdownReport(planRun, { wholeReport: "https://ci.example/runs/1" })).toBe(
      golden("plan-report.md"),
    );
  });

  test.each([
    ["200 changed accounts", 200, 0],
    ["200 accounts that differ", 200, 5],
    ["1,000 changed accounts", 1000, 0],
    ["1,000 accounts that differ", 1000, 3],
  ])("of %s is short enough for a comment", (_, count, own) => {
    const report = markdownReport(changedAccounts(count, own), {
      wholeReport: "https://ci.example/runs/1",
    });

    expect(report.length).toBeLessThan(65_536);
    expect(Buffer.byteLength(report)).toBeLessThanOrEqual(64_000);
  });

  test("of 200 accounts shows one row for what they share, and names them all", () => {
    const run = changedAccounts(200, 0);

    const report = markdownReport(run, {});

    expect(report).toContain("| Access changes | 1 | 200 |");
    expect(report.match(/<summary><code>update /g)).toHaveLength(1);
    for (const { name } of run.results) expect(report).toContain(name);
  });

  test("keeps what nobody may overlook when there is no room for everything", () => {
    const run = changedAccounts(400, 3);
    const last = changedStack("zulu", [guarded("aws_kms_key.us-east-1_session-key")]);

    const report = markdownReport({ ...run, results: [...run.results, last] }, {});

    const first = report.indexOf("<details");
    expect(report.slice(first).split("\n").slice(0, 3)).toEqual([
      "<details open>",
      "<summary><code>replace aws_kms_key.us-east-1_session-key</code> in <code>zulu</code></summary>",
      "<pre>guarded: it holds recordings",
    ]);
  });

  test("says what was cut, and where the whole report is", () => {
    const footer = (wholeReport: string): string | undefined =>
      markdownReport(changedAccounts(400, 3), { wholeReport }).split("\n\n").at(-2);

    expect(footer("https://ci.example/?a=1&b=2")).toMatch(
      /^<p>A comment has no room for [\d,]+ rows(, the details of [\d,]+ rows)?\. The whole report: <a href="https:\/\/ci\.example\/\?a=1&amp;b=2">https:\/\/ci\.example\/\?a=1&amp;b=2<\/a><\/p>$/,
    );
    expect(footer("the artifact `plan`")).toContain("<code>the artifact `plan`</code>");
  });

  test("gives every finding a line before any has details, but for the riskiest", () => {
    const changes = Array.from({ length: 300 }, (_, index) => ({
      ...updateOf(`aws_launch_template.web-${index}`, "user_data", "x".repeat(index + 100)),
    }));

    const report = markdownReport(runOf([changedStack("payments", changes)]), {});

    for (const { address } of changes) expect(report).toContain(`update ${address}</code>`);
    expect(report).toMatch(/A comment has no room for the details of \d+ rows\./);
  });

  test("names as many stacks as fit where every one has another outcome", () => {
    const run = runOf(
      Array.from({ length: 1000 }, (_, index) => ({
        ...changedStack(`account-${index}`, []),
        status: "failed",
        reason: "failed",
        command: `command-${index}`,
        diagnostics: [],
        nextSteps: [],
      })),
    );

    const report = markdownReport(run, {});

    expect(Buffer.byteLength(report)).toBeLessThanOrEqual(64_000);
    expect(report).toMatch(/A comment has no room for [^.]*the names of \d+ stacks\./);
  });

  test("begins with a marker that nothing else in it can be", () => {
    const report = markdownReport(planRun, {});

    expect(report.split("\n")[0]).toBe("<!-- bastionless:plan -->");
    expect(report.split("<!--")).toHaveLength(2);
    expect(markdownReport(planRun, { marker: "team-a --> x" }).split("\n")[0]).toBe(
      "<!-- team-a-----x -->",
    );
  });

  test("hostile names, values, addresses and errors stay text", () => {
    const change = {
      ...updateOf(`aws_iam_role.x["${hostile}"]`, hostile, { [hostile]: hostile }),
      guard: hostile,
      reason: hostile,
      previousAddress: hostile,
      importId: hostile,
      known: { reason: hostile, until: hostile },
    };
    const name = `\n\n${hostile}`;
    const run: FleetRun = {
      ...runOf([
        { ...changedStack(name, [change]), formerName: hostile, changedOutputs: [hostile] },
        {
          ...changedStack("second", [change]),
          warnings: [
            { severity: "warning", summary: hostile, detail: `a\n\n${hostile}\n \u00a0\nb` },
          ],
        },
        {
          name: `${hostile}2`,
          status: "failed",
          reason: "failed",
          command: hostile,
          changes: [],
          diagnostics: [
            { severity: "error", summary: hostile, detail: `a\n\n${hostile}`, address: hostile },
          ],
          nextSteps: [hostile],
          duration: 1,
        },
      ]),
      notes: [hostile, `\n\n# ${hostile}`],
      commit: hostile,
    };

    const report = markdownReport(run, { wholeReport: hostile });
    const html = rendered(report);

    expect(report.split("<!--")).toHaveLength(2);
    expect(html).not.toContain("<script");
    expect(new Set(html.match(/<\w+/g))).toEqual(
      new Set(
        "<h2 <p <strong <table <thead <tr <th <tbody <td <pre <h3 <details <summary <code <b <sub".split(
          " ",
        ),
      ),
    );
    expect(html.match(/<details/g)).toHaveLength(html.match(/<\/details>/g)?.length ?? 0);
    expect(outsideOfCode(html)).not.toMatch(/@security|href|#1|\[x\]/);
  });

  test("a run without anything to do says so", () => {
    expect(markdownReport(runOf([changedStack("hub", [])]), {})).toBe(
      [
        "<!-- bastionless:plan -->",
        "## bastionless plan",
        "**1 stack: 1 in sync**",
        "Nothing to do.",
        "<details>\n<summary>Every stack (1)</summary>\n<pre><b>1 stack, in sync: no changes</b>: hub</pre>\n</details>",
        "<p><sub>2026-11-22 21:04 UTC, 1.0 s, bastionless 0.1.0, Terraform 1.11.4</sub></p>",
      ].join("\n\n"),
    );
  });
});
