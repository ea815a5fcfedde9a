import { createHash } from "node:crypto";

import { htmlReport } from "../../report/html-report";
import { driftRun, hostile, planRun } from "../fixtures/report/fleet-run";
import { golden } from "../support/golden";
import { changedStack, runOf, updateOf } from "../support/run-of";

const elements =
  "body b caption code del details div fieldset footer h1 h2 head header html input ins label legend " +
  "li main meta p section span style summary table tbody td th thead title tr ul";

describe("htmlReport", () => {
  test("shows what was found, the riskiest first, and every stack", () => {
    expect(htmlReport(planRun)).toBe(golden("plan-report.html"));
  });

  test("its policy admits nothing but its own style", () => {
    const page = htmlReport(driftRun);
    const css = /<style>([^]*?)<\/style>/.exec(page)?.[1] ?? "";
    const hash = createHash("sha256").update(css).digest("base64");

    expect(page).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; ` +
        `style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;">`,
    );
    expect(css).not.toMatch(/url\(|@import/);
  });

  test("consists of elements that neither run nor load anything", () => {
    const page = htmlReport(planRun);

    const found = new Set([...page.matchAll(/<([a-z]\w*)/g)].map(([, name]) => name));

    expect([...found].sort()).toEqual(elements.split(" ").sort());
    expect(page).not.toMatch(/<[^>]*\s(?:on\w+|style|src|href|action)\s*=/);
  });

  test("every filter has its label", () => {
    const page = htmlReport(planRun);
    const ids = [...page.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id);

    expect(new Set(ids).size).toBe(ids.length);
    expect([...page.matchAll(/\bfor="([^"]*)"/g)].map(([, id]) => id)).toEqual(ids);
  });

  test("hostile names, values and notes stay text", () => {
    const run = runOf([
      { ...changedStack(hostile, [updateOf(hostile, hostile, hostile)]), formerName: hostile },
      changedStack(`"><img src=x onerror=alert(1)>`, []),
    ]);

    const page = htmlReport({ ...run, notes: [hostile], commit: hostile });

    expect(page).not.toMatch(/<script|<img|<!--/);
    expect(page).not.toMatch(/[^\P{C}\n]/u);
  });
});
